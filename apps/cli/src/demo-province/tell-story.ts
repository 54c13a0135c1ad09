import { createHash } from 'node:crypto';
import { type Actor, type LegState, openLegs, progressOf } from '@lienthong/case';
import type { CaseDraft, CaseStore, LoadedCase, Personal } from '@lienthong/case-store';
import { type AgencyCode, agencyCode, type CaseCode, type CommandId, type OfficerId } from '@lienthong/kernel';
import { nextActions } from '@lienthong/procedure';
import type { PastClock } from './past-clock.js';
import type { Story } from './stories.js';

const COUNTER = agencyCode('trung-tam-tinh');
const flow: Actor = { kind: 'flow' };
const officerOf = (agency: AgencyCode): Actor => ({ kind: 'officer', officer: `demo-${agency}` as OfficerId, agency });

/** No procedure of the catalogue has more legs and rounds than that. */
const LEGS_AT_MOST = 20;

/**
 * Takes the story's case in on its day and works it as far as it got by now, with the commands that people would give.
 * @returns its code; undefined when it was told before
 */
export async function tellStory(store: CaseStore, story: Story, clock: PastClock): Promise<CaseCode | undefined> {
  clock.goTo(clock.daysAgo(story.workingDaysAgo));
  const definition = await store.registry.current(story.procedure, clock.date());
  const intake = {
    procedure: story.procedure,
    receivedBy: COUNTER,
    returnBy: COUNTER,
    channel: 'counter' as const,
    papers: definition.papers
      .filter(({ required }) => required)
      .map(({ id }) => ({ paper: id, form: 'copy' as const })),
    routing: Object.fromEntries(definition.routing.map(({ name, values }) => [name, values?.[0] ?? story.commune])),
    accept: true,
  };
  const id = `demo:${story.id}`;
  const applicant = { kind: 'applicant', body: applicantOf(story) };
  const slip = { commandId: id as CommandId, by: officerOf(COUNTER), personal: { applicant } };
  const { caseCode, repeated } = await store.open(intake, slip);
  if (repeated) return undefined;
  if (story.workingDaysAgo > 0) await workUntilNow(store, caseCode, story, clock);
  return caseCode;
}

async function workUntilNow(store: CaseStore, caseCode: CaseCode, story: Story, clock: PastClock): Promise<void> {
  let order = 0;
  const give = async (draft: CaseDraft, by: Actor, personal: Personal = {}) => {
    order += 1;
    await store.apply(caseCode, draft, { commandId: `demo:${story.id}:${order}` as CommandId, by, personal });
  };
  for (let legs = 0; legs < LEGS_AT_MOST; legs += 1) {
    for (const { step, round, attempt } of nextActions(...flowView(await find(store, caseCode))))
      await give({ type: 'offer-handoff', step, round, attempt }, flow);
    const { state } = await find(store, caseCode);
    const [leg] = openLegs(state);
    if (!leg) {
      await give({ type: 'return-result', channel: 'counter' }, officerOf(COUNTER));
      return;
    }
    const by = officerOf(state.life?.agencies[leg.step] ?? leg.holder.agency ?? COUNTER);
    if (leg.status === 'offered') await give({ type: 'accept-handoff', leg: leg.id }, by);
    const doneAt = clock.afterWork(leg.startAt, minutesOf(leg, story.pace));
    if (clock.isAhead(doneAt)) return; // still on somebody's desk
    clock.goTo(doneAt);
    if (leg.kind === 'payment') {
      const proof = { kind: 'proof', body: { receipt: `BL-${story.id}` } };
      await give({ type: 'record-payment', leg: leg.id, cashless: true }, by, { proof });
    } else await give({ type: 'complete-step', leg: leg.id }, by);
  }
}

async function find(store: CaseStore, caseCode: CaseCode): Promise<LoadedCase> {
  const found = await store.load(caseCode);
  if (!found) throw new Error(`The case ${caseCode} is gone`);
  return found;
}

const flowView = ({ definition, state }: LoadedCase) => [definition, progressOf(state)] as const;

/** Where the law gives no time, a day and a half. */
const minutesOf = ({ allotted }: LegState, pace: number): number => Math.round((allotted ?? 720) * pace);

/** A plainly made-up person. */
function applicantOf({ id, applicant }: Story): object {
  const digits = createHash('sha256').update(id).digest().readUInt32BE(0) % 1_000_000;
  return { kind: 'person', name: applicant, identifier: `000000${String(digits).padStart(6, '0')}` };
}
