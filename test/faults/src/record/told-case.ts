import type { Fact } from '@lienthong/case';

/** Facts in words that two runs of the same case share: everything but instants, minutes and opaque ids. */
export type Telling = readonly string[];

/** What depends on the minute at which something was done, not on what was done: warnings, and whether a wait was long enough to move a date. */
const hangsOnMinutes = ({ type, data }: Fact): boolean =>
  type === 'handoff.due-soon-noticed' ||
  type === 'handoff.overdue-noticed' ||
  type === 'escalation.raised' ||
  (type === 'appointment.set' && data.cause === 'suspension');
const TOLD = ['leg', 'outcome', 'agency', 'kind', 'n', 'cause', 'counted', 'count', 'lawful', 'ground', 'channel'];

/**
 * A case as it went, with its holders. Where steps run side by side (P1) the order of the two is nobody's promise, so the
 * facts are told sorted; in a chain in their order.
 */
export function tell(facts: readonly Fact[]): Telling {
  const told = facts.filter((fact) => !hangsOnMinutes(fact)).map(inWords);
  return facts.some(({ type }) => type === 'child.started') ? told.sort() : told;
}

function inWords({ type, data, by, custody }: Fact): string {
  const members = data as Readonly<Record<string, unknown>>;
  const holder = members.holder as { readonly class: string; readonly agency?: string } | undefined;
  const words = TOLD.filter((name) => members[name] !== undefined).map((name) => `${name}=${String(members[name])}`);
  return [
    type,
    ...words,
    ...(holder ? [`to=${holder.class}/${holder.agency ?? ''}`] : []),
    ...('leg' in members ? [`held=${custody.class}/${custody.agency ?? ''}`] : []),
    // the flow tells of a start, or, where it died before it could, the end of what was started
    ...(type === 'child.started' ? [] : [`by=${by.kind === 'officer' ? by.officer : by.kind}`]),
  ].join(' ');
}
