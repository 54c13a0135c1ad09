import { type CaseCommandType, openLegs } from '@lienthong/case';
import { type CaseCode, DomainError } from '@lienthong/kernel';
import fc from 'fast-check';
import type { CaseDraft } from '../command/case-draft.js';
import type { Personal } from '../person-data/personal-data.js';
import { driveToEnd, keeper, offerNext, workOn } from '../testing/drive-case.js';
import {
  atCounter,
  COUNTER,
  flow,
  karaoke,
  landTransfer,
  officer,
  slip,
  storeUnderTest,
} from '../testing/store-under-test.js';
import { caseRow } from './case-row.projection.js';
import { escalationRows } from './escalation-row.projection.js';
import { legRows } from './leg-row.projection.js';
import { outlookRow } from './outlook-row.projection.js';

describe('read model', () => {
  let under: Awaited<ReturnType<typeof storeUnderTest>>;
  beforeAll(async () => {
    under = await storeUnderTest();
  });
  afterAll(() => under.close());

  /** The stored rows and those of a fold of the stored facts, both as the database writes them. */
  const bothOf = async (caseCode: CaseCode) => {
    const found = await under.store.load(caseCode);
    if (!found) throw new Error(`no case ${caseCode}`);
    const context = found.context(found.facts.at(-1)!.at);
    const folded = {
      ...{ ...caseRow(found.state, found.facts), ...outlookRow(found.state, context) },
      last_hash: found.facts.at(-1)?.hash,
    };
    const { rows } = await under.pool.query<{ stored: unknown; folded: unknown }>(
      `SELECT to_jsonb(r) AS stored, to_jsonb(jsonb_populate_record(NULL::cases.case_record, $2)) AS folded
        FROM cases.case_record r WHERE case_code = $1
      UNION ALL SELECT jsonb_agg(to_jsonb(l) ORDER BY l.leg),
        (SELECT jsonb_agg(to_jsonb(f) ORDER BY f.leg) FROM jsonb_populate_recordset(NULL::cases.case_leg, $3) f)
        FROM cases.case_leg l WHERE case_code = $1
      UNION ALL SELECT jsonb_agg(to_jsonb(e) ORDER BY e.leg, e.rung, e.due_at),
        (SELECT jsonb_agg(to_jsonb(f) ORDER BY f.leg, f.rung, f.due_at)
          FROM jsonb_populate_recordset(NULL::cases.case_escalation, $4) f)
        FROM cases.case_escalation e WHERE case_code = $1`,
      [
        ...[caseCode, JSON.stringify(folded), JSON.stringify(legRows(found.state, found.facts))],
        JSON.stringify(escalationRows(found.state)),
      ],
    );
    return { stored: rows.map((row) => row.stored), folded: rows.map((row) => row.folded) };
  };

  it.each([
    ['karaoke licence', () => karaoke()],
    ['land transfer with two appointments', landTransfer],
  ])('is the fold of the facts through all of a %s', async (_name, draft) => {
    under.clock.set('2026-03-02T09:00');
    const { caseCode } = await under.store.open(draft(), atCounter());
    await driveToEnd(under.store, caseCode);
    const { stored, folded } = await bothOf(caseCode);
    expect(stored).toEqual(folded);
    expect(stored[0]).toMatchObject({ status: 'returned', national_status: 10, timeliness: 'early' });
  });

  it('is the fold of the facts after any commands, also refused ones', async () => {
    const asked: readonly CaseCommandType[] = [
      ...(['accept-handoff', 'complete-step', 'request-supplement', 'supply-supplement', 'refuse-handoff'] as const),
      ...(['return-handoff', 'withdraw', 'stop', 'return-result', 'notice'] as const),
      ...(['escalate', 'escalate', 'acknowledge-escalation'] as const),
    ];
    let day = 2;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...asked), fc.nat(900)), { maxLength: 16 }), async (steps) => {
        under.clock.set(`2026-04-${String(day).padStart(2, '0')}T08:00`);
        day += 1;
        const { caseCode } = await under.store.open(karaoke(), atCounter());
        for (const [type, minutes] of steps) {
          under.clock.set(new Date(under.clock.now() + minutes * 60_000).toISOString());
          await offerNext(under.store, caseCode);
          await attempt(caseCode, type);
        }
        const { stored, folded } = await bothOf(caseCode);
        expect(stored).toEqual(folded);
        expect((await under.store.verifyChain(caseCode)).faults).toEqual([]);
      }),
      { numRuns: 15, seed: 20260402 },
    );
  });

  /** One command on the first open leg; a refusal is an answer, too. */
  async function attempt(caseCode: CaseCode, type: CaseCommandType): Promise<void> {
    const { state } = (await under.store.load(caseCode))!;
    const [leg] = openLegs(state);
    const text = { kind: 'note', body: 'một ghi chú' };
    const draft = {
      type,
      leg: leg?.id,
      papers: [],
      reasonCode: 'wrong-agency',
      ground: 'nop-trung',
    } as never as CaseDraft;
    const extra = {
      ...(type === 'return-handoff' ? { toStep: 'ho-kinh-doanh' } : {}),
      ...(type === 'notice' ? { kind: 'overdue', dueAt: leg?.dueAt } : {}),
      ...(type === 'escalate' ? { rung: 1, dueAt: leg?.dueAt, officer: 'lanh-dao' } : {}),
      ...(type === 'acknowledge-escalation' ? { rung: 1 } : {}),
      ...(type === 'return-result' ? { channel: 'counter' } : {}),
    };
    const atCounterOnly = ['withdraw', 'return-result', 'supply-supplement'].includes(type);
    const by =
      type === 'notice' || type === 'escalate' ? flow : leg && !atCounterOnly ? keeper(state, leg) : officer(COUNTER);
    const personal: Personal =
      type === 'request-supplement' ? { items: text } : type === 'withdraw' ? { reason: text } : {};
    try {
      if (type === 'complete-step' && leg) await workOn(under.store, caseCode, leg);
      else await under.store.apply(caseCode, { ...draft, ...extra } as CaseDraft, slip(by, { personal }));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
});
