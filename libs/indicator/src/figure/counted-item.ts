import type { LetterStanding, Score, Timeliness } from '@lienthong/case';
import type { CaseCode, Instant, PlainDate } from '@lienthong/kernel';
import type { CaseOrigin, CaseRecord, DueChange } from '../record/case-record.js';
import { isFinished, keptUntil } from '../record/kept-until.js';
import type { LegRecord } from '../record/leg-record.js';
import type { IndicatorDimension, IndicatorUnit } from './indicator-query.js';

/** One case or one leg, as the figures count it. Minutes are working minutes; what a unit has none of is 0. */
export interface CountedItem {
  readonly caseCode: CaseCode;
  readonly leg?: LegRecord['leg'];
  /** Seqs of the facts that put it into the figures: received, ended. */
  readonly seqs: readonly number[];
  /** '' where it has none. */
  readonly at: Readonly<Record<IndicatorDimension, string>>;
  readonly origin: CaseOrigin;
  readonly receivedAt?: Instant;
  readonly receivedOn?: PlainDate;
  /** Since when its agency has it, where it took it over from another one that had received it. */
  readonly takenOverAt?: Instant;
  readonly refusedOn?: PlainDate;
  readonly endedAt?: Instant;
  readonly endedOn?: PlainDate;
  /** Ended, with or without a verdict, as opposed to given back or dropped. */
  readonly isCompleted: boolean;
  /** Of a case that ended: with a result, or refused, withdrawn, stopped. */
  readonly outcome?: CaseRecord['outcome'];
  readonly timeliness?: Timeliness;
  readonly usedMinutes: number;
  readonly allottedMinutes: number;
  readonly lateMinutes: number;
  readonly ownLateMinutes: number;
  readonly inheritedLateMinutes: number;
  readonly letter?: LetterStanding;
  readonly isCorrected: boolean;
  readonly isElsewhere: boolean;
  readonly isDigitised: boolean;
  /** A citizen asked for it: a dossier in the sense of the national index. */
  readonly isDossier: boolean;
  /** A step made a document as a file. */
  readonly hasElectronicResult: boolean;
  readonly supplements: number;
  readonly secondSupplements: number;
  readonly extensions: number;
  readonly apologies: number;
  readonly returns: number;
  readonly rework: number;
  readonly payments: number;
  readonly cashlessPayments: number;
  /** A case that the national index judges: until which end it is on time, by the date first said and by the one that is said now. */
  readonly keptUntil?: { readonly first: Instant; readonly current: Instant };
  /** Brought to a result, with its minutes known. */
  readonly isFinished: boolean;
  readonly score?: Score;
  readonly dues: readonly DueChange[];
}

/**
 * What a case gives to the figures. In cases: itself, once, when it was accepted, or refused at the counter, and is no component of
 * another filing. In legs: each counted leg of an agency that was not taken back; the leg that a child case stands for is counted as
 * the child's legs; one that was taken over is received by the predecessor, ends at the successor, and runs at one of them at any
 * instant.
 */
export function countedItems(record: CaseRecord, unit: IndicatorUnit): readonly CountedItem[] {
  if (unit === 'case') return record.parent ? [] : caseItem(record);
  return record.legs.flatMap((leg) => (isCounted(leg) ? [legItem(record, leg)] : []));
}

/** Legs that the law counts to an agency: every one that it had, and those it would not have. */
const isCounted = ({ agency, counted, kind, state }: LegRecord): boolean =>
  agency !== undefined && counted && kind !== 'procedure' && state !== 'recalled';

function caseItem(record: CaseRecord): readonly CountedItem[] {
  const { acceptedAt, acceptedOn, acceptedSeq, refusedOn, endedAt, endedOn, endedSeq, timeliness, letter } = record;
  if (!acceptedAt && !refusedOn) return [];
  const { appointments, lateMinutes, ownLateMinutes, legs, requests, tally } = record;
  return [
    {
      caseCode: record.caseCode,
      seqs: [acceptedSeq, endedSeq].filter((seq) => seq !== undefined),
      at: placeOf(record, { agency: record.agency, division: '', officer: '' }),
      origin: record.origin,
      receivedAt: acceptedAt,
      receivedOn: acceptedOn,
      refusedOn,
      endedAt,
      endedOn,
      isCompleted: endedAt !== undefined,
      ...(record.outcome && { outcome: record.outcome }),
      timeliness,
      usedMinutes: record.usedMinutes,
      allottedMinutes: appointments.reduce((sum, { allottedMinutes }) => sum + allottedMinutes, 0),
      lateMinutes,
      ownLateMinutes,
      // before its acceptance there is nothing that a case could inherit
      inheritedLateMinutes: 0,
      letter,
      isCorrected: record.frozen !== undefined,
      isElsewhere: record.elsewhere,
      isDigitised: tally.electronicPapers > 0,
      isDossier: !record.internal,
      hasElectronicResult: tally.electronicResults > 0,
      supplements: requests.length,
      secondSupplements: Math.max(0, requests.length - 1),
      extensions: tally.extensions,
      apologies: tally.apologies,
      returns: tally.returns,
      rework: legs.filter(({ round }) => round > 1).length,
      payments: tally.payments,
      cashlessPayments: tally.cashlessPayments,
      keptUntil: keptUntil(record).keptUntil,
      isFinished: isFinished(record),
      score: record.score,
      dues: record.dues,
    },
  ];
}

function legItem(record: CaseRecord, leg: LegRecord): CountedItem {
  const { agency = '', division = '', officer = '', state, endedAt, endedOn, endedSeq, takenOverAt, timeliness } = leg;
  const wasRefused = state === 'refused';
  return {
    caseCode: record.caseCode,
    leg: leg.leg,
    seqs: endedSeq === undefined ? [leg.offeredSeq] : [leg.offeredSeq, endedSeq],
    at: placeOf(record, { agency, division, officer }),
    origin: record.origin,
    // what an agency would not have it did not receive
    receivedAt: wasRefused ? undefined : leg.offeredAt,
    receivedOn: wasRefused ? undefined : leg.offeredOn,
    takenOverAt,
    refusedOn: wasRefused ? endedOn : undefined,
    endedAt: wasRefused ? undefined : endedAt,
    endedOn: wasRefused ? undefined : endedOn,
    isCompleted: state === 'completed',
    timeliness,
    usedMinutes: leg.usedMinutes,
    allottedMinutes: leg.allottedMinutes,
    lateMinutes: leg.overMinutes,
    ownLateMinutes: leg.ownLateMinutes,
    inheritedLateMinutes: leg.inheritedLateMinutes,
    isCorrected: false,
    isElsewhere: record.elsewhere,
    isDigitised: false,
    isDossier: false,
    hasElectronicResult: false,
    supplements: leg.supplements,
    secondSupplements: leg.secondSupplements,
    extensions: leg.extensions,
    apologies: 0,
    returns: Number(state === 'returned'),
    rework: Number(leg.round > 1),
    payments: 0,
    cashlessPayments: 0,
    isFinished: false,
    dues: leg.dues,
  };
}

function placeOf(
  { procedure, field = '', commune = '', channel }: CaseRecord,
  { agency, division, officer }: Pick<CountedItem['at'], 'agency' | 'division' | 'officer'>,
): CountedItem['at'] {
  return { procedure, field, commune, channel, agency, division, officer };
}
