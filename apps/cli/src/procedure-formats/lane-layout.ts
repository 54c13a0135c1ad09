import type { FlowDrawing, FlowNode } from './flow-nodes.js';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LaneLayout {
  readonly pool: Box;
  readonly lanes: readonly Box[];
  readonly nodes: ReadonlyMap<string, Box>;
}

const COLUMN = 130;
const ROW = 110;
const LANE_LABEL = 30;
const sizes: Record<FlowNode['kind'], { width: number; height: number }> = {
  start: { width: 36, height: 36 },
  end: { width: 36, height: 36 },
  step: { width: 100, height: 80 },
  parallel: { width: 50, height: 50 },
  exclusive: { width: 50, height: 50 },
};

/** Places each node one column after the last of its predecessors, in the lane of its agency; nodes that would meet stand below each other. */
export function layOut({ nodes, arrows }: FlowDrawing, laneOf: (node: FlowNode) => number, lanes: number): LaneLayout {
  const columns = new Map<string, number>();
  for (const { id } of nodes) {
    const before = arrows.filter(({ to }) => to === id).map(({ from }) => columns.get(from) ?? 0);
    columns.set(id, before.length === 0 ? 0 : Math.max(...before) + 1);
  }
  const cells = nodes.map((node) => ({ node, lane: laneOf(node), column: columns.get(node.id) ?? 0 }));
  const placed = cells.map((cell, i) => ({
    ...cell,
    row: cells.slice(0, i).filter(({ lane, column }) => lane === cell.lane && column === cell.column).length,
  }));
  const rows = Array.from({ length: lanes }, (_, lane) =>
    Math.max(1, ...placed.filter((one) => one.lane === lane).map(({ row }) => row + 1)),
  );
  const topOf = (lane: number) => rows.slice(0, lane).reduce((sum, count) => sum + count * ROW, 0);
  const width = LANE_LABEL + (Math.max(0, ...columns.values()) + 1) * COLUMN;
  return {
    pool: { x: 0, y: 0, width: LANE_LABEL + width, height: topOf(lanes) },
    lanes: rows.map((count, lane) => ({ x: LANE_LABEL, y: topOf(lane), width, height: count * ROW })),
    nodes: new Map(
      placed.map(({ node, lane, column, row }) => {
        const { width: w, height: h } = sizes[node.kind];
        const x = 2 * LANE_LABEL + column * COLUMN + (COLUMN - w) / 2;
        return [node.id, { x, y: topOf(lane) + row * ROW + (ROW - h) / 2, width: w, height: h }];
      }),
    ),
  };
}
