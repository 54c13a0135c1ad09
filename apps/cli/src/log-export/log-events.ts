import { type CaseEventData, type Fact, type LegId, legParts } from '@lienthong/case';
import { eventId } from '@lienthong/contracts/events';
import type { AgencyCode, StepId } from '@lienthong/kernel';
import type { ProcedureDefinition } from '@lienthong/procedure';
import type { EventValues, LoggedEvent, Relation } from './logged-case.js';
import { type AnyMeaning, meaningOf } from './meaning/meanings.js';
import { distinct, toAgency, toCase, toLeg, toOfficer } from './related.js';

/** The events of a case in the order of time; those of one minute in the order of their facts. */
export function eventsOf(facts: readonly Fact[], definition: ProcedureDefinition | undefined): LoggedEvent[] {
  return facts
    .flatMap((fact) => {
      const meaning = meaningOf(fact.type);
      return meaning ? [eventOf(fact, meaning, definition)] : [];
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function eventOf(fact: Fact, meaning: AnyMeaning, definition: ProcedureDefinition | undefined): LoggedEvent {
  const { caseCode, seq, at, by, type } = fact;
  const leg = 'leg' in fact.data ? fact.data.leg : undefined;
  const step = leg && legParts(leg).step;
  const imported = fact.type === 'activity.imported' ? fact.data : undefined;
  return {
    ...{ id: eventId(caseCode, seq), at, fact: type, type: imported?.activity ?? type },
    ...activityOf(meaning, { step, imported }, definition),
    transition: meaning.transition,
    agency: imported ? imported.agency : agencyOf(fact),
    officer: by.kind === 'officer' ? by.officer : imported?.officer,
    leg,
    values: { step, division: by.kind === 'officer' ? by.unit : undefined, ...valuesOf(fact, meaning) },
    relations: distinct(relationsOf(fact, meaning, leg)),
  };
}

interface Named {
  readonly step: StepId | undefined;
  readonly imported: CaseEventData['activity.imported'] | undefined;
}

function activityOf(
  { activity }: AnyMeaning,
  { step = '' as StepId, imported }: Named,
  definition: ProcedureDefinition | undefined,
): Pick<LoggedEvent, 'activity' | 'title'> {
  if (activity === 'imported') return { activity: imported?.activity ?? '' };
  if (activity !== 'step') return { activity: activity.name, title: activity.title };
  return { activity: step, title: definition?.steps.find(({ id }) => id === step)?.title.vi };
}

function valuesOf({ data }: Fact, { values = {} }: AnyMeaning): EventValues {
  return Object.fromEntries(Object.entries(values).map(([name, read]) => [name, read(data)]));
}

/** Whose act it is: the officer's agency; of an offer who gets it; of the system's acts who held the matter. */
function agencyOf({ by, custody, ...fact }: Fact): AgencyCode | undefined {
  if (by.kind === 'officer') return by.agency;
  return fact.type === 'handoff.offered' ? fact.data.holder.agency : custody.agency;
}

function relationsOf(fact: Fact, meaning: AnyMeaning, leg: LegId | undefined): readonly Relation[] {
  const { caseCode, by, custody, data } = fact;
  const actor =
    by.kind === 'officer'
      ? [
          ...toOfficer(by.officer, 'done by'),
          ...toAgency(by.agency, 'done by'),
          ...toOfficer(by.onBehalfOf?.officer, 'on behalf of'),
        ]
      : toAgency(custody.agency, 'held by');
  return [
    toCase(caseCode, 'case'),
    ...(leg ? [toLeg(caseCode, leg, 'leg')] : []),
    ...actor,
    ...(meaning.relations?.(data) ?? []),
  ];
}
