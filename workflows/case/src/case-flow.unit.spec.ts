import type { WakeUp } from '@lienthong/case';
import type { FlowFact, LoadedCase, TurnTaken } from '@lienthong/contracts/workflows';
import { caseCode, instant, procedureCode, stepId } from '@lienthong/kernel';
import { CaseFlow } from './case-flow.js';

const code = caseCode('000.00.00.H27-250409-0001');
const step = (id: string, after: string[], kind: 'process' | 'procedure' = 'process') => ({
  ...{ id: stepId(id), kind },
  after: after.map(stepId),
});
const at = (local: string) => instant(local);
const ms = (local: string) => Date.parse(at(local));

type Unnumbered = { [Type in FlowFact['type']]: Omit<Extract<FlowFact, { type: Type }>, 'seq'> }[FlowFact['type']];
const numbered = (from: number, ...facts: Unnumbered[]) =>
  facts.map((fact, i) => ({ ...fact, seq: from + i })) as FlowFact[];

const registered: Unnumbered = { type: 'case.registered', data: { routing: {} } };
const accepted: Unnumbered = { type: 'case.accepted', data: {} };
const offered = (leg: string, wakeUps: WakeUp[] = [], kind: 'process' | 'procedure' = 'process'): Unnumbered => ({
  type: 'handoff.offered',
  data: {
    leg: leg as never,
    kind,
    holder: { class: 'agency' },
    predecessors: [],
    dueAt: at('2025-04-14T10:00'),
    wakeUps,
  },
});

function flowOf(steps: ReturnType<typeof step>[], ...facts: Unnumbered[]): CaseFlow {
  const loaded: LoadedCase = {
    ...{ procedure: procedureCode('thu'), definition: { steps }, closed: false },
    facts: numbered(1, ...facts),
  };
  return new CaseFlow(code, loaded);
}

const chain = [step('one', []), step('two', ['one'])];
const nothing: TurnTaken = { facts: [], refused: [], early: [] };
const now = ms('2025-04-09T10:00');

describe('a flow', () => {
  it('wants nothing before acceptance', () => {
    expect(flowOf(chain, registered).turn(now)).toBeUndefined();
  });

  it('wants the first step offered, and waits once it is', () => {
    const flow = flowOf(chain, registered, accepted);
    const turn = flow.turn(now);
    expect(turn).toMatchObject({ actions: [{ do: 'offer', step: 'one', round: 1, attempt: 1 }], afterSeq: 2 });
    flow.taken(turn!, { ...nothing, facts: numbered(3, offered('one.1.1')) }, now);
    expect(flow.turn(now)).toBeUndefined();
  });

  it('learns a fact once, in any order of telling, and none beyond a gap', () => {
    const flow = flowOf(chain, registered);
    flow.learn(numbered(4, offered('one.1.1')));
    expect(flow.lastSeq).toBe(1);
    const facts = numbered(2, accepted, offered('one.1.1'));
    flow.learn([...facts].reverse());
    flow.learn(facts);
    expect(flow.lastSeq).toBe(3);
    expect(flow.openLegs).toHaveLength(1);
  });

  it('does not ask again for what was refused, until the case has moved or somebody asks it to look', () => {
    const flow = flowOf(chain, registered, accepted);
    const refuse = () => {
      const turn = flow.turn(now)!;
      const refused = turn.actions.map((action) => ({ action, code: 'handoff.agency-unresolved' }));
      flow.taken(turn, { ...nothing, refused }, now);
    };
    refuse();
    expect(flow.turn(now)).toBeUndefined();
    flow.reconsider();
    refuse();
    flow.learn(numbered(3, { type: 'appointment.set', data: {} }));
    expect(flow.turn(now)?.actions).toHaveLength(1);
  });

  it('does not ask for ever for what moves nothing', () => {
    const flow = flowOf(chain, registered, accepted);
    flow.taken(flow.turn(now)!, nothing, now);
    expect(flow.turn(now)).toBeUndefined();
  });

  it('asks again for a child case that was offered but never opened', () => {
    const flow = flowOf([step('child', [], 'procedure')], registered, accepted, offered('child.1.1', [], 'procedure'));
    expect(flow.turn(now)?.actions).toEqual([{ do: 'start-child', step: 'child', round: 1, attempt: 1 }]);
  });
});

describe('the wake-ups of a flow', () => {
  const halfUsed: WakeUp = { kind: 'half-used', at: at('2025-04-10T15:00') };
  const overdue: WakeUp = { kind: 'overdue', at: at('2025-04-14T10:01') };
  const flow = () => flowOf(chain, registered, accepted, offered('one.1.1', [overdue, halfUsed]));

  it('come one at a time, the earliest first, and each once', () => {
    const one = flow();
    expect(one.nextWakeUp()).toBe(ms('2025-04-10T15:00'));
    const turn = one.turn(ms('2025-04-10T15:00'))!;
    expect(turn.notices).toEqual([{ leg: 'one.1.1', ...halfUsed, dueAt: at('2025-04-14T10:00') }]);
    one.taken(turn, nothing, now);
    expect(one.turn(ms('2025-04-10T15:00'))).toBeUndefined();
    expect(one.nextWakeUp()).toBe(ms('2025-04-14T10:01'));
  });

  it('missed while nobody ran come together, in their order', () => {
    const turn = flow().turn(ms('2025-04-20T08:00'));
    expect(turn?.notices.map(({ kind }) => kind)).toEqual(['half-used', 'overdue']);
  });

  it('that the clock of the store finds too early come again a moment later', () => {
    const one = flow();
    const turn = one.turn(ms('2025-04-10T15:00'))!;
    one.taken(turn, { ...nothing, early: turn.notices }, ms('2025-04-10T15:00'));
    expect(one.turn(ms('2025-04-10T15:00'))).toBeUndefined();
    expect(one.nextWakeUp()).toBe(ms('2025-04-10T15:00') + 5_000);
    expect(one.turn(ms('2025-04-10T15:00') + 5_000)?.notices).toHaveLength(1);
  });

  it('end with their leg', () => {
    const one = flow();
    one.learn(numbered(4, { type: 'handoff.completed', data: { leg: 'one.1.1' as never, outcome: 'granted' } }));
    expect(one.nextWakeUp()).toBeUndefined();
  });

  it('move to the end of the window while papers are owed, and back when they came', () => {
    const one = flow();
    const leg = 'one.1.1' as never;
    const windowEnded: WakeUp = { kind: 'window-ended', at: at('2025-05-08T17:31') };
    one.learn(numbered(4, { type: 'supplement.requested', data: { leg, lawful: true, wakeUps: [windowEnded] } }));
    expect(one.nextWakeUp()).toBe(ms('2025-05-08T17:31'));
    const moved: WakeUp = { kind: 'overdue', at: at('2025-04-26T15:31') };
    const supplied = { leg, dueAt: at('2025-04-26T15:30'), wakeUps: [moved] };
    one.learn(numbered(5, { type: 'supplement.supplied', data: supplied }));
    expect(one.nextWakeUp()).toBe(ms('2025-04-26T15:31'));
  });

  it('of the case as a whole come beside those of its legs, and once; a fact that says so ends them', () => {
    const [alert, overdue] = [
      { kind: 'intake-alert', at: at('2025-04-09T11:30'), dueAt: at('2025-04-10T10:00') } as const,
      { kind: 'intake-overdue', at: at('2025-04-10T10:01'), dueAt: at('2025-04-10T10:00') } as const,
    ];
    const one = flowOf(chain, { ...registered, data: { routing: {}, caseWakeUps: [overdue, alert] } } as Unnumbered);
    expect(one.nextWakeUp()).toBe(ms('2025-04-09T11:30'));
    const turn = one.turn(ms('2025-04-09T11:30'))!;
    expect(turn.notices).toEqual([alert]);
    one.taken(turn, nothing, now);
    expect(one.nextWakeUp()).toBe(ms('2025-04-10T10:01'));
    one.learn(numbered(2, { type: 'case.accepted', data: { caseWakeUps: [{ kind: 'intake-overdue', over: true }] } }));
    expect(one.nextWakeUp()).toBeUndefined();
  });

  it('of the counter move with its answer when a calendar does: the old alert is given no more', () => {
    const [alert, later] = [
      { kind: 'intake-alert', at: at('2025-04-09T11:30'), dueAt: at('2025-04-10T10:00') } as const,
      { kind: 'intake-alert', at: at('2025-04-10T11:30'), dueAt: at('2025-04-11T10:00') } as const,
    ];
    const one = flowOf(chain, { ...registered, data: { routing: {}, caseWakeUps: [alert] } } as Unnumbered);
    one.learn(numbered(2, { type: 'intake.retimed', data: { caseWakeUps: [later] } }));
    expect(one.nextWakeUp()).toBe(ms('2025-04-10T11:30'));
    expect(one.turn(ms('2025-04-09T11:30'))?.notices ?? []).toEqual([]);
    expect(one.turn(ms('2025-04-10T11:30'))!.notices).toEqual([later]);
  });

  it('stay where they are under an unlawful request', () => {
    const one = flow();
    const data = { leg: 'one.1.1' as never, lawful: false, wakeUps: [] };
    one.learn(numbered(4, { type: 'supplement.requested', data }));
    expect(one.nextWakeUp()).toBe(ms('2025-04-10T15:00'));
  });
});
