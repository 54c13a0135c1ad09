import type { DueChange } from '@lienthong/indicator';
import type { Instant } from '@lienthong/kernel';
import { present } from './present.js';

interface DueColumns {
  readonly due_since: readonly Instant[];
  readonly due_at: readonly (Instant | null)[];
}

export const dueColumns = (dues: readonly DueChange[]): DueColumns => ({
  due_since: dues.map(({ since }) => since),
  due_at: dues.map(({ dueAt }) => dueAt ?? null),
});

export const duesOf = ({ due_since, due_at }: DueColumns): readonly DueChange[] =>
  due_since.map((since, index) => ({ since, ...present({ dueAt: due_at[index] ?? null }) }));
