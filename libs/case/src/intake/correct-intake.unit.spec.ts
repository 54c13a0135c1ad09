import { localIso } from '@lienthong/kernel';
import { CaseNotInState, NotYourCase } from '../ending/ending.errors.js';
import { ledgerOf } from '../ledger/ledger.js';
import { days, procedure, step } from '../testing/definition.builder.js';
import { given } from '../testing/given.js';
import { desk, firstLeg, History, nobody, officerOf } from '../testing/history.js';
import { ChannelNotOffered, CorrectionTooLate, PaperMissing, PaperUnknown, RoutingInvalid } from './intake.errors.js';

const title = { vi: 'Mẫu', en: 'Sample' };
const paper = { id: 'don', title, required: true, reusable: false };
/** The commune works first, where the case is of kind one; else the department does at once. */
const sample = procedure(
  'dinh-chinh',
  [
    { ...step('xa', { term: days(1) }), agency: { by: 'commune', field: 'xa', kind: 'ubnd-xa' } },
    step('kiem-dinh', { term: days(1), when: { routing: { field: 'loai', is: 'phuc-tap' } } }),
    step('so', { term: days(2), after: ['xa', 'kiem-dinh'] }),
  ],
  {
    total: days(5),
    papers: [paper, { ...paper, id: 'anh', required: false }],
    channels: ['counter', 'online'],
    transferCutOff: 'after-15:00',
    routing: [
      { name: 'xa', title, type: 'code', values: ['mot', 'hai'] },
      { name: 'loai', title, type: 'code', values: ['don-gian', 'phuc-tap'] },
    ],
  },
);
const ROUTING = { xa: 'mot', loai: 'don-gian' };
const registered = () =>
  new History({
    definition: sample,
    routing: ROUTING,
    agencyFor: (role, { routing }) =>
      role.by === 'fixed' ? role.agency : role.by === 'commune' ? (`ubnd-${routing[role.field]}` as never) : desk,
  }).open('2025-04-07T09:00');
const accepted = () => registered().accept();
const elsewhere = { type: 'correct-intake', routing: { ...ROUTING, xa: 'hai' }, note: nobody } as const;

describe('the window', () => {
  it('before acceptance: what was filed is put right, nothing is issued anew', () => {
    const history = registered();
    given(history).when(elsewhere).thenHappens('intake.corrected');
    history.accept();
    expect(history.last('case.accepted').data.agencies).toMatchObject({ xa: 'ubnd-hai' });
    expect(history.state.life!.receipt).toBe(1);
  });
  it('after it until an agency accepts, and no longer than 480 working minutes', () => {
    given(accepted().at('2025-04-08T09:00'))
      .when(elsewhere)
      .thenHappens('intake.corrected', 'handoff.recalled', 'slip.issued');
    given(accepted().at('2025-04-08T09:01')).when(elsewhere).thenRefused(CorrectionTooLate);
    given(accepted().take('xa')).when(elsewhere).thenRefused(CorrectionTooLate);
  });
  it('by the counter that took it in; a component case has no intake of its own', () => {
    given(accepted())
      .when({ ...elsewhere, by: officerOf('xa') })
      .thenRefused(NotYourCase);
    const parent = { caseCode: 'H27.01-250401-0009' as never, leg: firstLeg('x') };
    const child = new History({ ...registered().options, parent }).open('2025-04-07T09:00').accept(registered().now);
    given(child).when(elsewhere).thenRefused(CaseNotInState);
  });
});

describe('what follows', () => {
  it('agencies and planned dates follow the routing; what was promised stands', () => {
    const history = accepted().at('2025-04-07T10:00');
    const before = history.state.appointments;
    history.do(elsewhere);
    expect(history.state.life!.planned.map(({ agency }) => agency)).toEqual(['ubnd-hai', 'kiem-dinh', 'so']);
    expect(history.state.appointments).toEqual(before);
  });
  it('a first handoff that goes elsewhere is taken back and offered anew; until then the counter has it', () => {
    const history = accepted().at('2025-04-07T10:00');
    history.do(elsewhere);
    expect(history.state.legs[firstLeg('xa')]).toMatchObject({ status: 'recalled' });
    expect(history.state.legs[history.leg('xa')]).toMatchObject({ id: 'xa.1.2', holder: { agency: 'ubnd-hai' } });
    history.complete('xa', '2025-04-08T10:00');
    const { path } = ledgerOf(history.state, history.context());
    expect(path.map(({ class: holder, agency, used, over }) => [agency ?? holder, used, over]).slice(0, 2)).toEqual([
      ['mot-cua', 60, 60],
      ['ubnd-hai', 480, 0],
    ]);
  });
  it('corrected after 15:00, the new agency starts the next working day (L5)', () => {
    const history = accepted().at('2025-04-07T15:01');
    history.do(elsewhere);
    expect(localIso(history.state.legs[history.leg('xa')]!.startAt)).toBe('2025-04-08T07:30');
  });
  it('a step that now has its case begins; one that has none no more is taken back and not offered again', () => {
    const history = accepted();
    history.do({ type: 'correct-intake', routing: { ...ROUTING, loai: 'phuc-tap' } });
    expect(Object.keys(history.state.legs)).toEqual(['xa.1.1', 'kiem-dinh.1.1']);
    history.do({ type: 'correct-intake', routing: ROUTING });
    expect(history.state.legs[firstLeg('kiem-dinh')]).toMatchObject({ status: 'recalled' });
    expect(history.state.steps).toMatchObject({ 'kiem-dinh': { status: 'pending' } });
    history.complete('xa', '2025-04-08T09:00');
    expect(history.leg('so')).toBe('so.1.1');
  });
  it('the receipt is issued anew under the next number; the transfer slip with the new offer', () => {
    const history = accepted();
    history.do(elsewhere);
    history.do({ type: 'correct-intake', channel: 'online' });
    const slips = history.facts.flatMap((fact) => (fact.type === 'slip.issued' ? [fact.data] : []));
    expect(slips).toEqual([
      { kind: 'receipt', n: 2, voids: 1 },
      { kind: 'transfer', of: 'xa.1.2', n: 2, voids: 1 },
      { kind: 'receipt', n: 3, voids: 2 },
    ]);
  });
  it('papers, channel, returning unit and form; what the procedure does not know is refused', () => {
    const history = accepted();
    const correct = { type: 'correct-intake' } as const;
    const refs = (...kinds: string[]) => kinds.map((kind) => ({ paper: kind, form: 'copy' as const }));
    given(history)
      .when({ ...correct, papers: refs('anh') })
      .thenRefused(PaperMissing);
    given(history)
      .when({ ...correct, papers: refs('don', 'khac') })
      .thenRefused(PaperUnknown);
    given(history)
      .when({ ...correct, channel: 'post' })
      .thenRefused(ChannelNotOffered);
    given(history)
      .when({ ...correct, routing: { xa: 'mot' } })
      .thenRefused(RoutingInvalid);
    history.do({ ...correct, papers: refs('don'), channel: 'online', returnBy: 'ubnd-hai' as never, form: nobody });
    expect(history.state).toMatchObject({ papers: ['don'], channel: 'online', returnBy: 'ubnd-hai' });
  });
  it('the same once more is done', () => {
    const history = accepted();
    given(history).when({ type: 'correct-intake', routing: ROUTING }).thenHappens();
  });
});
