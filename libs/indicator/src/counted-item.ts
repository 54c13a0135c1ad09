import type { LetterStanding, Timeliness } from '@lienthong/case';
import type { AgencyCode, Instant, ProcedureCode } from '@lienthong/kernel';
import type { CaseRecord, DueChange } from './case-record.js';
import type { IndicatorUnit } from './indicator-query.js';

/** One case or one leg, as the figures count it. */
export interface CountedItem {
  readonly agency: AgencyCode;
  readonly procedure: ProcedureCode;
  readonly receivedAt: Instant;
  /** Since when its agency has it, where it took it over from another one that had received it. */
  readonly takenOverAt?: Instant;
  readonly endedAt?: Instant;
  /** Ended, with or without a verdict, as opposed to given back or dropped. */
  readonly isCompleted: boolean;
  readonly timeliness?: Timeliness;
  readonly usedMinutes: number;
  readonly allottedMinutes: number;
  readonly lateMinutes: number;
  readonly letter?: LetterStanding;
  readonly isCorrected: boolean;
  readonly dues: readonly DueChange[];
}

/**
 * What a case gives to the figures. In cases: itself, once, when it was accepted and is no component of another filing.
 * In legs: each counted leg of an agency that was not refused; the leg that a child case stands for is counted as the child's legs;
 * one that was taken over is received by the predecessor, ends at the successor, and runs at one of them at any instant.
 */
export function countedItems(record: CaseRecord, unit: IndicatorUnit): readonly CountedItem[] {
  return unit === 'case' ? caseItem(record) : legItems(record);
}

function caseItem(record: CaseRecord): readonly CountedItem[] {
  const { acceptedAt, endedAt, timeliness, allotments, agency, procedure, usedMinutes, lateMinutes, dues } = record;
  const { letter, frozen } = record;
  if (!acceptedAt || record.parent) return [];
  const allottedMinutes = Object.values(allotments).reduce((sum, minutes) => sum + minutes, 0);
  return [
    {
      agency,
      procedure,
      receivedAt: acceptedAt,
      ...(endedAt && { endedAt }),
      isCompleted: endedAt !== undefined,
      ...(timeliness && { timeliness }),
      usedMinutes,
      allottedMinutes,
      lateMinutes,
      ...(letter && { letter }),
      isCorrected: frozen !== undefined,
      dues,
    },
  ];
}

function legItems({ legs, procedure }: CaseRecord): readonly CountedItem[] {
  return legs.flatMap((leg) =>
    leg.agency && leg.counted && leg.kind !== 'procedure' && leg.state !== 'refused'
      ? [
          {
            ...leg,
            agency: leg.agency,
            procedure,
            receivedAt: leg.offeredAt,
            isCompleted: leg.state === 'completed',
            isCorrected: false,
          },
        ]
      : [],
  );
}
