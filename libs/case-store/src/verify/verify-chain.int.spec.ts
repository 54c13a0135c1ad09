import type { CaseCode, PersonDataId } from '@lienthong/kernel';
import { driveToEnd } from '../testing/drive-case.js';
import { APPLICANT, atCounter, karaoke, officer, slip, storeUnderTest } from '../testing/store-under-test.js';

describe('evidence', () => {
  let under: Awaited<ReturnType<typeof storeUnderTest>>;
  beforeAll(async () => {
    under = await storeUnderTest();
  });
  afterAll(() => under.close());

  /** As a superuser who goes around the triggers. */
  const tamper = async (sql: string, caseCode: CaseCode) => {
    const client = await under.pool.connect();
    try {
      await client.query('SET session_replication_role = replica');
      for (const one of sql.split(';')) await client.query(one, [caseCode]);
    } finally {
      client.release(true);
    }
  };
  const wholeCase = async () => {
    const { caseCode } = await under.store.open(karaoke(), atCounter());
    await driveToEnd(under.store, caseCode);
    return caseCode;
  };

  it('of an untouched case is without fault', async () => {
    const caseCode = await wholeCase();
    const report = await under.store.verifyChain(caseCode);
    expect(report.faults).toEqual([]);
    expect(report.facts).toBeGreaterThan(12);
  });

  it.each([
    {
      tampering: 'a changed fact',
      sql: `UPDATE cases.case_event SET at = at - interval '1 hour' WHERE case_code = $1 AND seq = 5`,
      faults: [{ seq: 5, fault: 'changed' }],
    },
    {
      tampering: 'a changed custody',
      sql: `UPDATE cases.case_event SET custody = custody || '{"used": 1}' WHERE case_code = $1 AND seq = 6`,
      faults: [{ seq: 6, fault: 'changed' }],
    },
    {
      tampering: 'a fact that was recorded later than it says',
      sql: `UPDATE cases.case_event SET recorded_at = recorded_at - interval '1 day' WHERE case_code = $1 AND seq = 6`,
      faults: [{ seq: 6, fault: 'changed' }],
    },
    {
      tampering: 'a missing fact',
      sql: 'DELETE FROM cases.case_event WHERE case_code = $1 AND seq = 7',
      faults: [
        { seq: 7, fault: 'missing' },
        { seq: 8, fault: 'unlinked' },
      ],
    },
    {
      tampering: 'facts that changed places',
      sql: `UPDATE cases.case_event SET seq = seq + 100 WHERE case_code = $1 AND seq IN (5, 6);
        UPDATE cases.case_event SET seq = 111 - seq WHERE case_code = $1 AND seq IN (105, 106)`,
      faults: [
        { seq: 5, fault: 'unlinked' },
        { seq: 5, fault: 'changed' },
        { seq: 6, fault: 'unlinked' },
        { seq: 6, fault: 'changed' },
        { seq: 7, fault: 'unlinked' },
      ],
    },
    {
      tampering: 'a fact with the hash of its new text',
      sql: `UPDATE cases.case_event SET hash = repeat('0', 64) WHERE case_code = $1 AND seq = 5`,
      faults: [
        { seq: 5, fault: 'changed' },
        { seq: 6, fault: 'unlinked' },
      ],
    },
  ])('finds $tampering', async ({ sql, faults }) => {
    const caseCode = await wholeCase();
    await tamper(sql, caseCode);
    expect((await under.store.verifyChain(caseCode)).faults).toEqual(faults);
  });

  it('finds facts cut off at the end', async () => {
    const caseCode = await wholeCase();
    const { facts } = await under.store.verifyChain(caseCode);
    await tamper('DELETE FROM cases.case_event WHERE case_code = $1 AND type = $$result.returned$$', caseCode);
    expect((await under.store.verifyChain(caseCode)).faults).toEqual([{ seq: facts, fault: 'missing' }]);
  });

  it('holds no person: facts, outbox and commands say nothing of what was told of people', async () => {
    const reason = 'Lý do riêng của bà Mẫu';
    const { caseCode } = await under.store.open(karaoke(), atCounter());
    const personal = { reason: { kind: 'reason', body: reason } };
    await under.store.apply(caseCode, { type: 'withdraw' }, slip(officer('trung-tam-tinh' as never), { personal }));
    const { rows } = await under.pool.query<{ text: string }>(
      `SELECT (SELECT string_agg(row_to_json(f)::text, '') FROM cases.case_event f)
        || (SELECT string_agg(row_to_json(o)::text, '') FROM cases.outbox o)
        || (SELECT string_agg(row_to_json(c)::text, '') FROM cases.command c)
        || (SELECT string_agg(row_to_json(r)::text, '') FROM cases.case_record r) AS text`,
    );
    for (const marker of [...Object.values(APPLICANT), reason]) expect(rows[0]?.text).not.toContain(marker);
    expect(rows[0]?.text).toContain(caseCode);
  });

  it('stands when a person is erased', async () => {
    const { caseCode, facts } = await under.store.open(karaoke(), atCounter());
    const [registered] = facts;
    const id =
      registered?.type === 'case.registered'
        ? (registered.data.applicant?.id ?? ('' as PersonDataId))
        : ('' as PersonDataId);
    expect((await under.store.readPersons([id]))[0]?.body).toEqual(APPLICANT);
    expect(await under.store.findCasesByPerson('applicant', { idNumber: APPLICANT.idNumber })).toContain(caseCode);
    expect(await under.store.erasePerson(id)).toBe(true);
    expect(await under.store.readPersons([id])).toEqual([]);
    expect(await under.store.erasePerson(id)).toBe(false);
    expect((await under.store.verifyChain(caseCode)).faults).toEqual([]);
  });
});
