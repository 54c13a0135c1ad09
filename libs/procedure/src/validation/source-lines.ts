import { type Document, isMap, isNode, isPair, isScalar, type LineCounter, type Node } from 'yaml';
import type { FaultPath } from './fault.js';

/** Finds the line of a path; of what stands nearest above it when the path itself is missing from the file. */
export function sourceLines(document: Document, counter: LineCounter): (path: FaultPath) => number {
  return (path) => {
    for (let length = path.length; length > 0; length--) {
      const offset = offsetOf(document, path.slice(0, length));
      if (offset !== undefined) return counter.linePos(offset).line;
    }
    return 1;
  };
}

/** Of a member of a mapping the key, so that a fault in a block points at the line that names it. */
function offsetOf(document: Document, path: FaultPath): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === last);
    return isNode(pair?.key) ? startOf(pair.key) : undefined;
  }
  const node = document.getIn(path, true);
  return isNode(node) ? startOf(node) : undefined;
}

function startOf(node: Node): number | undefined {
  return node.range?.[0];
}
