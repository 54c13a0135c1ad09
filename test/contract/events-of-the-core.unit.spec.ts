import { describe, expect, it } from '@jest/globals';
import { ledgerOf, wokenCommand } from '@lienthong/case';
import { type History, officerOf } from '@lienthong/case/testing';
import {
  caseEventSchemas,
  cloudEventText,
  factOf,
  parseCloudEvent,
  type RecordedFact,
  toCloudEvent,
} from '@lienthong/contracts/events';
import {
  type CaseFile,
  type CaseRecord,
  figuresOf,
  type IndicatorQuery,
  NO_CASE,
  takeFact,
} from '@lienthong/indicator';
import { type AgencyCode, agencyCode, caseCode, instant, localIso, plainDate } from '@lienthong/kernel';
import { catalogueHistory, withDayOff } from '../legal/catalogue-history.js';

const person = { id: 'person-mau-2', hash: 'mau' } as never;

/** E5 of time.md: the police is late, the others use exactly their time. */
function lateKaraoke(): History {
  const history = catalogueHistory('ho-kinh-doanh-karaoke').open('2025-04-09T10:00').accept();
  history.complete('ho-kinh-doanh', '2025-04-14T10:00').take('an-ninh');
  const { leg, dueAt, wakeUps } = history.last('handoff.offered').data;
  for (const { kind, at } of wakeUps.filter((one) => one.kind !== 'rung-3'))
    history.at(at).do(wokenCommand(leg, kind, dueAt ?? at));
  history.do({ type: 'acknowledge-escalation', leg, rung: 2, by: officerOf(history.state.receivedBy) });
  history.complete('an-ninh', '2025-04-21T10:00').complete('giay-phep', '2025-05-07T10:00');
  history.at('2025-05-07T14:00').do({ type: 'remind-uncollected' });
  history.do({ type: 'return-result', channel: 'counter' });
  return history;
}

/** E8: papers are asked for in the second leg, and come nine days later. */
function supplemented(): History {
  const history = catalogueHistory('ho-kinh-doanh-karaoke', { code: 'H27.01-250409-0002' })
    .open('2025-04-09T10:00')
    .accept();
  history.complete('ho-kinh-doanh', '2025-04-14T10:00').at('2025-04-15T14:00').take('an-ninh');
  history.do({ type: 'request-supplement', leg: history.leg('an-ninh'), items: person });
  history.at('2025-04-24T16:40');
  const [asked] = history.options.definition.papers;
  const papers = [{ paper: asked!.id, form: 'copy' as const, document: person }];
  history.do({ type: 'supply-supplement', leg: history.leg('an-ninh'), papers });
  return history.complete('an-ninh', '2025-04-26T15:30').complete('giay-phep', '2025-05-14T17:30');
}

/** Refused by the agency, offered again, returned for rework, then stopped. */
function troubled(): History {
  const history = catalogueHistory('ho-kinh-doanh-karaoke', { code: 'H27.01-250409-0003' })
    .open('2025-04-09T10:00')
    .accept();
  history.complete('ho-kinh-doanh', '2025-04-14T10:00').at('2025-04-14T11:00');
  history.do({ type: 'refuse-handoff', leg: history.leg('an-ninh'), reasonCode: 'wrong-agency', note: person });
  history.complete('ho-kinh-doanh', '2025-04-14T15:00').at('2025-04-15T09:00').take('an-ninh');
  const toStep = 'ho-kinh-doanh' as never;
  history.do({ type: 'return-handoff', leg: history.leg('an-ninh'), toStep, reasonCode: 'incomplete' });
  history.at('2025-04-16T09:00').do({ type: 'stop', ground: 'nguoi-nop-de-nghi', reason: person });
  return history;
}

/** E6: two appointments, tax and payer outside both. */
function landTransfer(): History {
  const history = catalogueHistory('bien-dong-dat-dai', { code: 'H27.01-250414-0004' })
    .open('2025-04-14T14:00')
    .accept();
  history.complete('tiep-nhan', '2025-04-14T16:00').complete('tham-tra', '2025-04-21T11:00');
  history.complete('thue', '2025-04-24T16:00').at('2025-04-26T15:20');
  history.do({ type: 'record-payment', leg: history.leg('nop-tien'), proof: person, cashless: true });
  return history.complete('dang-ky', '2025-05-05T16:00');
}

/** E7: birth, then residence beside health card as cases of their own. */
function birth(): readonly History[] {
  const parent = catalogueHistory('lt-khai-sinh', { code: 'H27.01-250422-0005' }).open('2025-04-22T08:30').accept();
  parent.complete('khai-sinh', '2025-04-22T16:10');
  const children = [
    ['thuong-tru', '2025-04-25T10:00', 'H27.02-250422-0006'],
    ['the-bhyt', '2025-05-05T09:30', 'H27.03-250422-0007'],
  ].map(([step = '', end = '', code = '']) => {
    const { id, startAt, procedure } = parent.state.legs[parent.leg(step)]!;
    parent.do({ type: 'start-child', leg: id, child: caseCode(code) });
    const child = catalogueHistory(procedure!, { code, parent: { caseCode: parent.code, leg: id } });
    child.open(localIso(parent.now)).accept(startAt);
    return { step, end, child };
  });
  for (const { step, end, child } of children) {
    child.complete(Object.values(child.state.legs)[0]!.step, end);
    const { endedAt, outcome } = child.last('verdict.frozen').data;
    const { path } = ledgerOf(child.state, child.context());
    parent.at(child.now).do({ type: 'end-child', leg: parent.leg(step), child: child.code, outcome, endedAt, path });
  }
  return [parent, ...children.map(({ child }) => child)];
}

/** More data is wanted for an opinion. */
function opinionAsked(): History {
  const { definition } = catalogueHistory('ho-kinh-doanh-karaoke').options;
  const outcomes = ['agree', 'disagree'];
  const asking = definition.steps.map((step) =>
    step.id === 'an-ninh' ? { ...step, kind: 'opinion' as const, outcomes, term: 'set-per-case' as const } : step,
  );
  const told = { code: 'H27.01-250409-0011', definition: { ...definition, steps: asking } };
  const history = catalogueHistory('ho-kinh-doanh-karaoke', told).open('2025-04-09T10:00').accept();
  history.complete('ho-kinh-doanh', '2025-04-09T11:00').take('an-ninh');
  const leg = history.leg('an-ninh');
  history.do({
    type: 'set-term',
    step: 'an-ninh' as never,
    term: { amount: 2, unit: 'working-day' },
    by: { kind: 'system' },
  });
  history.do({ type: 'ask-more-data', leg, note: person });
  history.do({ type: 'complete-step', leg, outcome: 'disagree', reason: person });
  return history;
}

/** Taken back by the counter and offered anew, given to a colleague, then moved by order. */
function inOtherHands(): History {
  const history = catalogueHistory('ho-kinh-doanh-karaoke', { code: 'H27.01-250409-0010' })
    .open('2025-04-09T10:00')
    .accept();
  const corrected = { type: 'correct-intake', returnBy: 'ubnd-tinh' as never, note: person } as const;
  history.at('2025-04-09T10:10').do(corrected);
  const [first] = Object.values(history.state.legs);
  const counter = { kind: 'officer', officer: 'quay' as never, agency: history.state.receivedBy } as const;
  history.at('2025-04-09T10:30').do({ type: 'recall-handoff', leg: first!.id, by: counter });
  const step = 'ho-kinh-doanh' as never;
  history.do({ type: 'offer-handoff', step, round: 1, attempt: 2, by: counter });
  history.complete('ho-kinh-doanh', '2025-04-10T10:00').take('an-ninh').at('2025-04-10T11:00');
  const leg = history.leg('an-ninh');
  history.do({ type: 'reassign', leg, officer: 'officer-mau-02' as never, byHead: true });
  history.at('2025-04-10T14:00');
  history.do({ type: 'move-handoff', leg, agency: 'ubnd-tinh' as never, order: '12/QĐ-UBND' });
  return history;
}

/** Let lie over the alert, then asked for papers, and refused all the same. */
function refused(): History {
  const history = catalogueHistory('ho-kinh-doanh-karaoke', { code: 'H27.01-250409-0008' }).open('2025-04-09T10:00');
  const { intakeAlertAt, intakeDueAt } = history.last('case.registered').data;
  history.at(intakeAlertAt).do({ type: 'notice-case', kind: 'intake-alert', dueAt: intakeDueAt });
  history.do({ type: 'request-intake-supplement', items: person });
  history.at('2025-04-14T09:00').do({ type: 'supply-intake-supplement', papers: [] });
  history.do({ type: 'refuse-case', ground: 'ho-so-khong-hop-le', reason: person });
  return history;
}

/** A day off is announced before the counter has answered. */
function retimedAtCounter(): History {
  const history = catalogueHistory('ho-kinh-doanh-karaoke', { code: 'H27.01-250409-0015' }).open('2025-04-09T15:00');
  return history.at('2025-04-09T16:00').publish(withDayOff('2025-04-10'));
}

function withdrawn(): History {
  const history = catalogueHistory('ho-kinh-doanh-karaoke', { code: 'H27.01-250409-0009' })
    .open('2025-04-09T10:00')
    .accept();
  history.at('2025-04-10T10:00').do({ type: 'withdraw', by: { kind: 'citizen' }, reason: person });
  history.do({ type: 'answer-withdrawal', granted: false, reason: person });
  history.at('2025-04-11T10:00').do({ type: 'withdraw', reason: person });
  return history;
}

/** Asked twice, the second time by a special law, and closed by silence. */
function silent(): History {
  const definition = catalogueHistory('ho-kinh-doanh-karaoke').options.definition;
  const title = { vi: 'Luật giả định', en: 'Made-up law' };
  const basis = { document: 'Luật giả định', status: 'unverified' } as const;
  const grounds = [{ code: 'luat-gia-dinh', use: 'second-supplement', title, basis } as const];
  const history = catalogueHistory('ho-kinh-doanh-karaoke', {
    code: 'H27.01-250409-0014',
    definition: { ...definition, grounds },
  });
  history.open('2025-04-09T10:00').accept().take('ho-kinh-doanh');
  const leg = history.leg('ho-kinh-doanh');
  history.do({ type: 'request-supplement', leg, items: person });
  history.at('2025-04-09T15:00').do({ type: 'supply-supplement', leg, papers: [] });
  const approver = { ...officerOf('ubnd-phuong-thanh-sen'), officer: 'lanh-dao' as never };
  history.do({ type: 'approve-second-supplement', leg, ground: 'luat-gia-dinh', by: approver });
  history.do({ type: 'request-supplement', leg, items: person });
  history.at('2025-06-02T09:00').do({ type: 'close-unsupplied' });
  return history;
}

/** A special law gives the police two days more. */
function extended(): History {
  const history = catalogueHistory('ho-kinh-doanh-karaoke', { code: 'H27.01-250409-0010' })
    .open('2025-04-09T10:00')
    .accept();
  history.complete('ho-kinh-doanh', '2025-04-14T10:00').take('an-ninh');
  const term = { amount: 2, unit: 'working-day' } as const;
  history.do({ type: 'extend-by-law', leg: history.leg('an-ninh'), ground: 'Luật mẫu, Điều 12', term, reason: person });
  return history;
}

/** E9: an apology in time, then the day comes; later somebody finds that the result was ready the evening before. */
function apologised(): History {
  const history = catalogueHistory('ho-kinh-doanh-karaoke', { code: 'H27.01-250409-0011' })
    .open('2025-04-09T10:00')
    .accept();
  history.complete('ho-kinh-doanh', '2025-04-14T10:00').complete('an-ninh', '2025-04-21T10:00').at('2025-04-29T09:00');
  history.do({ type: 'apologise', leg: history.leg('giay-phep'), newDueOn: plainDate('2025-05-07'), reason: person });
  history.complete('giay-phep', '2025-05-07T10:00').at('2025-05-08T10:00');
  const by = officerOf(history.state.solvedBy);
  history.do({ type: 'correct-verdict', endedAt: instant('2025-05-06T17:00'), reason: person, by });
  return history;
}

/** A longer version is published, and the case goes over to it. */
function moved(): History {
  const { definition } = catalogueHistory('ho-kinh-doanh-karaoke').options;
  const versions = [{ ...definition, version: 2, total: { amount: 20, unit: 'working-day' as const } }];
  const history = catalogueHistory('ho-kinh-doanh-karaoke', { code: 'H27.01-250409-0031', versions })
    .open('2025-04-09T10:00')
    .accept();
  history.complete('ho-kinh-doanh', '2025-04-14T10:00');
  history.do({ type: 'move-version', version: 2, reason: person, by: { kind: 'system' } });
  return history.complete('an-ninh', '2025-04-17T10:00').complete('giay-phep', '2025-05-05T10:00');
}

/** The police is taken over in the middle of its leg. */
function rehomed(): History {
  const [of, agency] = ['cong-an-tinh', 'ubnd-tinh'].map(agencyCode) as [AgencyCode, AgencyCode];
  const succession = { of, agency, effectiveAt: instant('2025-04-15T00:00'), change: 'sap-nhap' };
  const history = catalogueHistory('ho-kinh-doanh-karaoke', {
    code: 'H27.01-250409-0012',
    successions: [succession],
    isDelegated: () => true,
  });
  history.open('2025-04-09T10:00').accept().complete('ho-kinh-doanh', '2025-04-14T10:00').take('an-ninh');
  history.at('2025-04-15T08:00').do({ type: 'rehome-leg', leg: history.leg('an-ninh'), by: { kind: 'system' } });
  const principal = { officer: 'chu-tich' as never, agency };
  const by = { kind: 'officer', officer: 'nguoi-thay' as never, agency, onBehalfOf: principal } as const;
  history.do({ type: 'complete-step', leg: history.leg('an-ninh'), by });
  return history;
}

const recorded = (history: History): RecordedFact[] =>
  history.facts.map((fact) => JSON.parse(JSON.stringify({ ...fact, recordedAt: fact.at.replace('00Z', '00.001Z') })));
const histories = {
  'late karaoke': [lateKaraoke()],
  supplement: [supplemented()],
  'refusal and rework': [troubled()],
  'in other hands': [inOtherHands()],
  opinion: [opinionAsked()],
  'land transfer': [landTransfer()],
  'birth group': birth(),
  'refused at the counter': [refused()],
  'a day off before the answer': [retimedAtCounter()],
  withdrawn: [withdrawn()],
  'silence of the citizen': [silent()],
  'extension by law': [extended()],
  'another version': [moved()],
  'apology and correction': [apologised()],
  'agency taken over': [rehomed()],
};
const facts = Object.values(histories).flat().flatMap(recorded);

describe('what the core decides travels', () => {
  it.each(Object.entries(histories))(
    '%s: every fact is an event of the contract, and comes back as it was',
    (_, told) => {
      for (const fact of told.flatMap(recorded)) {
        const text = cloudEventText(toCloudEvent(fact));
        expect(factOf(parseCloudEvent(text))).toEqual(fact);
        expect(cloudEventText(toCloudEvent(factOf(parseCloudEvent(text))))).toBe(text);
      }
    },
  );

  it('and these histories tell of every kind of fact', () => {
    expect([...new Set(facts.map(({ type }) => type))].sort()).toEqual(Object.keys(caseEventSchemas).sort());
  });
});

describe('figures of the worked examples of time.md', () => {
  const query: IndicatorQuery = {
    from: plainDate('2025-04-01'),
    to: plainDate('2025-05-31'),
    by: 'procedure',
    unit: 'case',
    asOf: instant('2025-05-31T17:30'),
  };
  const of = (...told: readonly History[]): readonly CaseRecord[] => {
    const files = new Map<string, CaseFile>();
    for (const fact of told.flatMap(recorded))
      files.set(fact.caseCode, takeFact(files.get(fact.caseCode) ?? NO_CASE, fact));
    return [...files.values()].flatMap(({ record }) => record ?? []);
  };

  it('E5: one late case of 630 minutes; of three legs only the police is late', () => {
    const records = of(lateKaraoke());
    expect(figuresOf(records, query)).toMatchObject([
      {
        received: 1,
        completed: 1,
        early: 0,
        onTime: 0,
        late: 1,
        running: 0,
        usedMinutes: 8640,
        allottedMinutes: 8010,
        lateMinutes: 630,
        onTimeShare: 0,
      },
    ]);
    expect(figuresOf(records, { ...query, by: 'agency', unit: 'leg' })).toMatchObject([
      { key: 'cong-an-tinh', completed: 1, late: 1, usedMinutes: 2400, allottedMinutes: 1440, lateMinutes: 960 },
      { completed: 1, late: 0, lateMinutes: 0 },
      { completed: 1, late: 0, lateMinutes: 0 },
    ]);
  });

  it('E9: a letter in time was owed and is counted; figures stand on the correction, and say so', () => {
    const [row] = figuresOf(of(apologised()), query);
    expect(row).toMatchObject({ late: 1, lateMinutes: 450, corrected: 1 });
    expect(row).toMatchObject({ lettersOwed: 1, lettersInTime: 1, lettersLate: 0 });
    const [record] = of(apologised());
    expect(record!.frozen).toEqual({ endedAt: instant('2025-05-07T10:00'), timeliness: 'late', lateMinutes: 630 });
    expect(figuresOf(of(lateKaraoke()), query)).toMatchObject([{ lettersOwed: 1, lettersInTime: 0, lettersLate: 0 }]);
  });

  it('E5 while it ran: overdue after the police passed its date, not before', () => {
    const records = of(lateKaraoke());
    const overdue = (asOf: string) =>
      figuresOf(records, { ...query, by: 'agency', unit: 'leg', asOf: instant(asOf) }).map((row) => row.runningOverdue);
    expect(overdue('2025-04-17T10:00').reduce((a, b) => a + b)).toBe(0);
    expect(overdue('2025-04-17T10:01').reduce((a, b) => a + b)).toBe(1);
  });

  it('E8: early (14/05 for 15/05, time.md §6), and never overdue while the citizen owes papers', () => {
    const records = of(supplemented());
    expect(figuresOf(records, query)).toMatchObject([{ early: 1, late: 0, onTimeShare: 1 }]);
    for (const asOf of ['2025-04-18T10:00', '2025-04-24T16:39'])
      expect(figuresOf(records, { ...query, asOf: instant(asOf) })).toMatchObject([{ running: 1, runningOverdue: 0 }]);
  });

  it('E6: tax and payer make nobody late, and no leg of theirs is counted', () => {
    const records = of(landTransfer());
    expect(figuresOf(records, query)).toMatchObject([{ completed: 1, onTime: 1, late: 0 }]);
    const legs = figuresOf(records, { ...query, by: 'procedure', unit: 'leg' });
    expect(legs).toMatchObject([{ received: 3, completed: 3, late: 0 }]);
    expect(figuresOf(records, { ...query, asOf: instant('2025-04-25T10:00') })).toMatchObject([
      { running: 1, runningOverdue: 0 },
    ]);
  });

  it('E7: one filing counts once; the legs of its component cases count where they were worked', () => {
    const records = of(...birth());
    expect(figuresOf(records, query)).toMatchObject([{ key: 'lt-khai-sinh', received: 1, completed: 1, late: 1 }]);
    const legs = figuresOf(records, { ...query, by: 'procedure', unit: 'leg' });
    expect(legs.reduce((sum, { completed }) => sum + completed, 0)).toBe(3);
    expect(legs.reduce((sum, { late }) => sum + late, 0)).toBe(1);
  });

  it('refused before acceptance is not received; withdrawn and stopped are ended with a verdict', () => {
    expect(figuresOf(of(refused()), query)).toEqual([]);
    expect(figuresOf(of(withdrawn(), troubled()), query)).toMatchObject([{ received: 2, completed: 2, running: 0 }]);
    expect(
      figuresOf(of(withdrawn(), troubled()), { ...query, unit: 'leg' }).every(({ running }) => running === 0),
    ).toBe(true);
  });
});
