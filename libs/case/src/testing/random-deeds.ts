import { plusMinutes } from '@lienthong/kernel';
import fc from 'fast-check';
import { wokenCommand } from '../notice/woken-command.js';
import { openLegs } from '../state/legs.js';
import { isOver } from '../state/progress.js';
import { ANNOUNCED } from './fixture-calendar.js';
import { desk, type History, nobody, officerOf } from './history.js';

/** What citizen, counter and approver may do to a case as a whole, by chance. */
const deeds = {
  withdraw: (history) => history.do({ type: 'withdraw', by: { kind: 'citizen' }, reason: nobody }),
  'withdraw-at-counter': (history) => history.do({ type: 'withdraw', reason: nobody }),
  'grant-withdrawal': (history) => history.do({ type: 'answer-withdrawal', granted: true }),
  'refuse-withdrawal': (history) => history.do({ type: 'answer-withdrawal', granted: false, reason: nobody }),
  stop: (history) => history.do({ type: 'stop', ground: 'nop-trung' }),
  'approve-second': (history) => {
    for (const { id, holder } of openLegs(history.state).filter(({ status }) => status === 'held')) {
      const approver = { ...officerOf(holder.agency ?? desk), officer: 'nguoi-duyet' as never };
      history.do({ type: 'approve-second-supplement', leg: id, ground: 'luat-mau-dieu-9', by: approver });
      history.do({ type: 'request-supplement', leg: id, items: nobody });
      return;
    }
  },
  // nobody acts for a month: windows end, dates pass
  'let-lie': (history) => {
    history.at(plusMinutes(history.now, 30 * 24 * 60));
    wake(history);
  },
  // whoever was told last of a late leg says that he knows of it
  acknowledge: (history) => {
    for (const { id, escalations } of openLegs(history.state)) {
      const raised = escalations.at(-1);
      if (raised)
        history.do({ type: 'acknowledge-escalation', leg: id, rung: raised.rung, by: officerOf(raised.agency) });
    }
  },
  'close-unsupplied': (history) => history.do({ type: 'close-unsupplied' }),
  // the next version of the procedure; after the last one, back to the first
  'move-version': (history) => {
    const { versions = [] } = history.options;
    const version = (history.state.procedure.version % Math.max(1, versions.length)) + 1;
    history.do({ type: 'move-version', version, reason: nobody, by: { kind: 'system' } });
  },
  // days off become known, or are taken back
  announce: (history) => {
    const next = ANNOUNCED[(history.published.length + 1) % ANNOUNCED.length] ?? ANNOUNCED[0];
    history.publish(next.calendar);
  },
} as const satisfies Record<string, (history: History) => unknown>;

export type Deed = keyof typeof deeds;

const OFTEN = [
  ...['withdraw', 'approve-second', 'acknowledge', 'move-version', 'announce'],
] as const satisfies readonly Deed[];
const SELDOM = [
  ...['refuse-withdrawal', 'grant-withdrawal', 'withdraw-at-counter', 'stop', 'let-lie', 'close-unsupplied'],
] as const satisfies readonly Deed[];

/** One move in eight, so that most cases come to their end by work. */
export const arbDeed: fc.Arbitrary<Deed | undefined> = fc.oneof(
  { weight: 7, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom<Deed>(...OFTEN, ...OFTEN, ...SELDOM) },
);

/** @throws {DomainError} where the rules refuse it */
export function carryOut(deed: Deed, history: History): void {
  if (!isOver(history.state)) deeds[deed](history);
}

/** The flow tells whoever must be told: of deadlines of the case, then of those of its legs. */
export function wake(history: History): void {
  for (const { kind, at, dueAt } of history.state.caseWakeUps)
    if (at <= history.now) history.do({ type: 'notice-case', kind, dueAt });
  for (const { id, wakeUps, dueAt } of openLegs(history.state))
    for (const { kind, at } of wakeUps)
      if (at <= history.now && !isOver(history.state)) history.do(wokenCommand(id, kind, dueAt ?? at));
}

/** What the counter may do before it accepts, by chance. */
export interface IntakeMove {
  readonly wait: number;
  readonly what: 'request' | 'supply' | 'wake' | 'approve' | 'announce';
}

export const arbIntake: fc.Arbitrary<readonly IntakeMove[]> = fc.oneof(
  fc.constant([]),
  fc.array(
    fc.record({
      wait: fc.integer({ min: 0, max: 3000 }),
      what: fc.constantFrom<IntakeMove['what']>('request', 'request', 'supply', 'wake', 'approve', 'announce'),
    }),
    { maxLength: 4 },
  ),
);

function approveAtIntake(history: History): void {
  const by = { ...officerOf(history.counter), officer: 'nguoi-duyet' as never };
  history.do({ type: 'approve-second-supplement', ground: 'luat-mau-dieu-9', by });
}

/** Papers are asked for and brought, deadlines pass; the case is accepted in the end. */
export function takeIn(history: History, moves: readonly IntakeMove[]): void {
  tryIntake(history, moves);
  history.accept();
}

/** The same, with the case left as it then is. */
export function tryIntake(history: History, moves: readonly IntakeMove[]): void {
  for (const { wait, what } of moves) {
    history.at(plusMinutes(history.now, wait));
    const owes = history.state.intakeRequests.some(({ suppliedAt }) => !suppliedAt);
    if (what === 'wake') wake(history);
    else if (what === 'announce') deeds.announce(history);
    else if (what === 'approve' && !owes && history.state.supplementRequests > 0) approveAtIntake(history);
    else if (what === 'supply' && owes) history.do({ type: 'supply-intake-supplement', papers: [] });
    else if (what === 'request' && !owes) history.do({ type: 'request-intake-supplement', items: nobody });
  }
}
