import type { AgencyCode, Instant, OfficerId } from '@lienthong/kernel';
import type { Office } from './fact-values.js';
import type { LegId } from './leg-id.js';

/** What can have happened over the head of who holds a leg (peers.md §3.13). */
export interface EscalationEventData {
  /** Who answers for an office was told of a late leg, or of one that will be: once per leg, rung and deadline. */
  'escalation.raised': {
    readonly leg: LegId;
    /** From 1. */
    readonly rung: number;
    readonly dueAt: Instant;
    readonly agency: AgencyCode;
    readonly office: Office;
    /** Who answered for the office at that moment; absent when nobody could be reached. */
    readonly officer?: OfficerId;
    /** Set for whoever acts for the holder of the office. */
    readonly acting?: 'absence' | 'vacancy';
  };
  /** Somebody of that agency knows of it and sees to it: the ladder is climbed no further. */
  'escalation.acknowledged': {
    readonly leg: LegId;
    readonly rung: number;
    readonly dueAt: Instant;
    readonly agency: AgencyCode;
  };
}
