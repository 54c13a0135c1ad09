import type { Check } from '../check.js';
import { finding } from '../fault.js';

/** Each id names one thing. Papers and results share their names, because a step may need either. */
export const uniqueIds: Check = (draft) => [
  ...repeats(draft.steps.map(({ id }, i) => ({ id, path: ['steps', i, 'id'] }))),
  ...repeats([...named('papers', draft.papers), ...named('results', draft.results)]),
  ...repeats(named('fees', draft.fees)),
  ...repeats((draft.routing ?? []).map(({ name }, i) => ({ id: name, path: ['routing', i, 'name'] }))),
  ...repeats((draft.grounds ?? []).map(({ code, use }, i) => ({ id: `${use}/${code}`, path: ['grounds', i, 'code'] }))),
  ...repeats((draft.appointments ?? []).map(({ n }, i) => ({ id: String(n), path: ['appointments', i, 'n'] }))),
];

interface Named {
  readonly id: string;
  readonly path: readonly (string | number)[];
}

function named(section: string, things: readonly { readonly id: string }[] = []): Named[] {
  return things.map(({ id }, i) => ({ id, path: [section, i, 'id'] }));
}

/** Each but the first. */
function repeats(things: readonly Named[]) {
  return things
    .filter(({ id }, index) => things.findIndex((other) => other.id === id) < index)
    .map(({ id, path }) => finding(path, 'unique-ids', `Mã "${id}" đã được dùng`, `The id "${id}" is already taken`));
}
