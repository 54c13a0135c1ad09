import { APPLICANT, atCounter, karaoke, storeUnderTest } from '../testing/store-under-test.js';

describe('cases of a person', () => {
  let under: Awaited<ReturnType<typeof storeUnderTest>>;
  beforeAll(async () => {
    under = await storeUnderTest();
  });
  afterAll(() => under.close());

  it('are found however many came after them at other counters', async () => {
    const { caseCode } = await under.store.open(karaoke(), atCounter());
    for (let n = 0; n < 200; n += 1) await under.store.open(karaoke(), atCounter());
    const found = await under.store.findCasesByPerson('applicant', { idNumber: APPLICANT.idNumber });
    expect([found.length, found.includes(caseCode)]).toEqual([201, true]);
    expect(await under.store.findCasesByPerson('applicant', { idNumber: '042' })).toEqual([]);
  });
});
