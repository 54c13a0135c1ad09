/** Numbers that look random and are the same for the same seed. */
export interface SeededRandom {
  /** 0 ≤ x < 1 */
  next(): number;
  /** Whole, both included. */
  between(least: number, most: number): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
}

/** The generator `mulberry32`. @param seed whole */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return { next, between, pick: (items) => items[between(0, items.length - 1)] ?? items[0] };
}

/**
 * The seed of something that has a name under another seed: each thing has chances of its own, so that one case more, or
 * an officer more, changes the luck of no other. (FNV-1a over the name, mixed as murmur3 ends.)
 */
export function seedFor(seed: number, name: string | number): number {
  let hash = (seed ^ 0x811c9dc5) >>> 0;
  for (const letter of String(name)) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
