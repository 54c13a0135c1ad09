import type { StepId } from '@lienthong/kernel';

/** A small, safe condition over outcomes of steps and declared routing fields; nothing else of the form is visible to it. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly outcome: { readonly step: StepId; readonly is: string } }
  | { readonly routing: { readonly field: string; readonly is: string } };
