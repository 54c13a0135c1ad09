/**
 * All members of a kind, known or not. What is made whole and only copied from then on keeps one shape, however much becomes
 * known of it; with a shape of its own for every course of events, a copy and each look at it cost the engine several times as much.
 */
export type Whole<Kind> = { readonly [Member in keyof Required<Kind>]: Kind[Member] };
