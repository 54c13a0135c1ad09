import { procedureFiles } from '@lienthong/catalogue';
import type { StepId } from '@lienthong/kernel';
import { atCounter, COUNTER, flow, karaoke, officer, slip, storeUnderTest } from '../testing/store-under-test.js';

const REASON = { reason: { kind: 'reason', body: 'đổi ý' } };

describe('intake', () => {
  let under: Awaited<ReturnType<typeof storeUnderTest>>;
  beforeEach(async () => {
    under = await storeUnderTest();
  });
  afterEach(() => under.close());

  it('registers and accepts under a code of the day of submission', async () => {
    const opened = await under.store.open(karaoke(), atCounter());
    expect(opened.caseCode).toBe('000.00.00.H27-260302-0001');
    expect(opened.facts.map(({ type }) => type)).toEqual(['case.registered', 'case.accepted', 'appointment.set']);
    expect((await under.store.load(opened.caseCode))?.state).toEqual(opened.state);
    expect((await under.store.load(opened.caseCode))?.facts).toEqual(opened.facts);
  });

  it('puts the two digits of its owner before the number of a centralised national service (TT 03/2025 art. 13.3)', async () => {
    const { text } = procedureFiles().find(({ name }) => name === 'ho-kinh-doanh-karaoke.yaml')!;
    const owner = '{ title: { vi: Bộ mẫu, en: Sample ministry }, digits: "07" }';
    const rule = `dossierCode: { variant: national-centralised, systemOwner: ${owner}, basis: { document: Mẫu, status: unverified } }`;
    await under.store.publishProcedure(`${text.replace('version: 1', 'version: 2')}${rule}\n`);
    const { caseCode } = await under.store.open(karaoke(), atCounter());
    expect(caseCode).toBe('000.00.00.H27-260302-070001');
  });

  it('gives 50 parallel intakes 50 codes without a gap or a double', async () => {
    const opened = await Promise.all(Array.from({ length: 50 }, () => under.store.open(karaoke(), atCounter())));
    const expected = Array.from({ length: 50 }, (_, n) => `000.00.00.H27-260302-${String(n + 1).padStart(4, '0')}`);
    expect(opened.map(({ caseCode }) => caseCode).sort()).toEqual(expected);
  });

  it('uses no code for an intake that is refused or fails', async () => {
    await expect(under.store.open(karaoke({ papers: [] }), atCounter())).rejects.toMatchObject({
      code: expect.stringMatching(/paper/),
    });
    await under.pool.query(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''broken''; END'`);
    await under.pool.query('CREATE TRIGGER fail BEFORE INSERT ON cases.outbox FOR EACH ROW EXECUTE FUNCTION fail()');
    await expect(under.store.open(karaoke(), atCounter())).rejects.toThrow('broken');
    await under.pool.query('DROP TRIGGER fail ON cases.outbox');
    const { caseCode } = await under.store.open(karaoke(), atCounter());
    expect(caseCode).toBe('000.00.00.H27-260302-0001');
  });

  it('starts the numbers anew each day, and counts by the day of submission', async () => {
    await under.store.open(karaoke(), atCounter());
    under.clock.set('2026-03-03T08:00');
    const today = await under.store.open(karaoke(), atCounter());
    const yesterday = await under.store.open(karaoke({ submittedAt: '2026-03-02T09:30:00Z' as never }), atCounter());
    expect([today.caseCode, yesterday.caseCode]).toEqual(['000.00.00.H27-260303-0001', '000.00.00.H27-260302-0002']);
  });

  it('opens one case for one command id, however often and however parallel it is sent', async () => {
    const same = atCounter();
    const opened = await Promise.all(Array.from({ length: 8 }, () => under.store.open(karaoke(), same)));
    expect(new Set(opened.map(({ caseCode }) => caseCode)).size).toBe(1);
    expect(opened.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect((await under.store.open(karaoke(), atCounter())).caseCode).toBe('000.00.00.H27-260302-0002');
  });

  it('refuses a command id that stood for another intake, also where only the person differs', async () => {
    const same = atCounter();
    await under.store.open(karaoke(), same);
    const other = { applicant: { kind: 'applicant', body: { name: 'Trần Thị Mẫu' } } };
    await expect(under.store.open(karaoke(), { ...same, personal: other })).rejects.toMatchObject({
      code: 'command.id-reused',
    });
    await expect(under.store.open(karaoke({ channel: 'online' }), same)).rejects.toMatchObject({
      code: 'command.id-reused',
    });
  });

  it('refuses an unknown procedure, and one without its applicant', async () => {
    await expect(under.store.open(karaoke({ procedure: 'khong-co' as never }), atCounter())).rejects.toMatchObject({
      code: 'procedure.unknown',
    });
    await expect(under.store.open(karaoke(), atCounter({ personal: {} }))).rejects.toMatchObject({
      code: 'case.applicant-missing',
    });
  });

  it('the wrong procedure: the right case is opened and the wrong one stopped by one command, each naming the other', async () => {
    const wrong = await under.store.open(karaoke(), atCounter());
    const offer = { type: 'offer-handoff', step: 'ho-kinh-doanh' as StepId, round: 1, attempt: 1 } as const;
    await under.store.apply(wrong.caseCode, offer, slip(flow));
    const same = atCounter();
    const right = await under.store.open(karaoke({ replaces: wrong.caseCode }), same);
    expect(right.facts[0]?.data).toMatchObject({ replaces: wrong.caseCode });
    const { state, facts } = (await under.store.load(wrong.caseCode))!;
    expect(state.phase).toBe('stopped');
    expect(facts.find(({ type }) => type === 'case.stopped')?.data).toEqual({
      ...{ ground: 'sai-thu-tuc', replacedBy: right.caseCode },
    });
    expect(await under.store.verifyChain(wrong.caseCode)).toMatchObject({ faults: [] });
    const again = await under.store.open(karaoke({ replaces: wrong.caseCode }), same);
    expect([again.repeated, again.caseCode]).toEqual([true, right.caseCode]);
  });

  it('what may not be stopped is not replaced: nothing is opened then', async () => {
    const ended = await under.store.open(karaoke(), atCounter());
    await under.store.apply(ended.caseCode, { type: 'withdraw' }, slip(officer(COUNTER), { personal: REASON }));
    await expect(under.store.open(karaoke({ replaces: ended.caseCode }), atCounter())).rejects.toMatchObject({
      code: 'case.not-in-state',
    });
    const { rows } = await under.pool.query('SELECT case_code FROM cases.case_record');
    expect(rows).toEqual([{ case_code: ended.caseCode }]);
  });
});
