import { APPLICANT, atCounter, karaoke, storeUnderTest } from '../testing/store-under-test.js';

describe('cases of a person', () => {
  let under: Awaited<ReturnType<typeof storeUnderTest>>;
  beforeAll(async () => {
    under = await storeUnderTest();
  });
  afterAll(() => under.close());

  it('are found however many came after them at other counters', async () => {
    const { caseCode } = await under.store.open(karaoke(), atCounter());
    await under.pool.query(
      `INSERT INTO cases.person_data (id, case_code, kind, body, salt, recorded_at)
       SELECT gen_random_uuid(), 'IMP-other-' || n, 'applicant', $1::jsonb, 'salt', '2026-06-01'
       FROM generate_series(1, 300) AS n`,
      [JSON.stringify(APPLICANT)],
    );
    const found = await under.store.findCasesByPerson('applicant', { idNumber: APPLICANT.idNumber });
    expect([found.length, found.at(-1)]).toEqual([301, caseCode]);
    expect(await under.store.findCasesByPerson('applicant', { idNumber: '042' })).toEqual([]);
  });
});
