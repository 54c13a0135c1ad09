import { ExtensionTooLong, GroundUnknown } from '@lienthong/case';
import { type History, nobody, officerOf } from '@lienthong/case/testing';
import { loadProcedures } from '@lienthong/catalogue';
import { agencyCode, localIso } from '@lienthong/kernel';
import { catalogueHistory } from './catalogue-history.js';
import { legAt, offeredSteps, outcomeOf } from './run-to-end.js';

/** P6: received Mon 03/03/2025 08:00; 10 days end on Thursday 13/03. */
const filed = (told: Record<string, string> = {}, papers?: readonly string[]): History =>
  catalogueHistory('ly-lich-tu-phap', papers ? { papers } : {}, told).open('2025-03-03T08:00');
const { dossierCode, fees } = loadProcedures().find(({ code }) => code === 'ly-lich-tu-phap')!;

it('is a centralised national service: two digits of the owner come before the number of the day, and are not invented', () =>
  expect(dossierCode).toMatchObject({
    variant: 'national-centralised',
    systemOwner: { title: { en: 'Ministry of Public Security' } },
    basis: { article: '13.3', status: 'verified' },
  }));

it('200,000 đồng; half for students and people of merit; nothing for the poor and children: each with its ground', () => {
  const [{ amount, reductions = [] }] = fees as [(typeof fees)[number]];
  expect([amount, ...reductions.map((one) => one.amount)]).toEqual([200_000, 100_000, 0]);
  for (const { basis } of reductions) expect(basis.document).toMatch(/Thông tư/);
});

describe('10 days, in the ordinary course', () => {
  it('the police has the whole term, and the certificate ends it', () => {
    const history = filed().accept().complete('cap-phieu', '2025-03-13T17:30');
    expect([offeredSteps(history), outcomeOf(history)]).toEqual([['cap-phieu'], 'granted']);
    expect(localIso(history.last('verdict.frozen').data.owed.dueAt)).toBe('2025-03-13T17:30');
    expect(history.last('verdict.frozen').data.owed.timeliness).toBe('on-time');
  });
  it('somebody else may ask for certificate no. 1 with an authorisation; no. 2 is asked for in person', () => {
    const alone = ['to-khai'];
    expect(() => filed({ 'nguoi-nop': 'duoc-uy-quyen' }, alone).accept()).toThrow('van-ban-uy-quyen');
    filed({ 'nguoi-nop': 'duoc-uy-quyen', 'loai-phieu': 'so-2' }, alone).accept();
  });
});

describe('who lived in several provinces', () => {
  const abroad = () => filed({ 'xac-minh-noi-khac': 'co' }).accept();
  it('others are asked beside the search, and their silence is no consent', () => {
    const history = abroad().complete('cap-phieu', '2025-03-10T09:00');
    expect(history.state.phase).toBe('accepted');
    const { id, dueAt } = legAt(history, 'xac-minh');
    history.at('2025-03-11T08:00').do({ type: 'notice', leg: id, kind: 'overdue', dueAt: dueAt! });
    expect(legAt(history, 'xac-minh').status).toBe('offered');
    expect(outcomeOf(history.complete('xac-minh', '2025-03-12T09:00'))).toBe('granted');
  });
  it('the law gives 5 days more, 15 in all', () => {
    const history = abroad().at('2025-03-06T09:00').take('cap-phieu');
    const { ground, most } = history.options.definition.extensions![0]!;
    const by = officerOf(agencyCode('cong-an-tinh'));
    history.do({ type: 'extend-by-law', leg: history.leg('cap-phieu'), ground, term: most, reason: nobody, by });
    expect(localIso(history.state.appointments[0]!.dueAt)).toBe('2025-03-18T17:30');
  });
  it.each([
    ['no law that the definition does not name', { ground: 'luat-khac' }, GroundUnknown],
    ['no more than the law gives', { term: { amount: 6, unit: 'calendar-day' as const } }, ExtensionTooLong],
  ])('%s', (_, otherwise, refusal) => {
    const history = abroad().at('2025-03-06T09:00').take('cap-phieu');
    const { ground, most } = history.options.definition.extensions![0]!;
    const asked = {
      ...({ type: 'extend-by-law', leg: history.leg('cap-phieu'), reason: nobody } as const),
      ground,
      term: most,
    };
    const by = officerOf(agencyCode('cong-an-tinh'));
    expect(() => history.do({ ...asked, ...otherwise, by })).toThrow(refusal);
  });
});
