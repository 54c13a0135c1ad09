import { type History, officerOf } from '@lienthong/case/testing';
import { type AgencyCode, agencyCode, instant } from '@lienthong/kernel';
import { catalogueHistory, withDayOff } from '../../legal/catalogue-history.js';
import { person } from './recorded.js';

/** Refused by the agency, offered again, returned for rework, then stopped. */
export function troubled(): History {
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

/** More data is wanted for an opinion. */
export function opinionAsked(): History {
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
export function inOtherHands(): History {
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
export function refused(): History {
  const history = catalogueHistory('ho-kinh-doanh-karaoke', { code: 'H27.01-250409-0008' }).open('2025-04-09T10:00');
  const { intakeAlertAt, intakeDueAt } = history.last('case.registered').data;
  history.at(intakeAlertAt).do({ type: 'notice-case', kind: 'intake-alert', dueAt: intakeDueAt });
  history.do({ type: 'request-intake-supplement', items: person });
  history.at('2025-04-14T09:00').do({ type: 'supply-intake-supplement', papers: [] });
  history.do({ type: 'refuse-case', ground: 'ho-so-khong-hop-le', reason: person });
  return history;
}

/** A day off is announced before the counter has answered; or while papers are owed that it asked for once more, by a special law. */
export function retimedAtCounter(isAsked = false): History {
  const code = `H27.01-250409-001${isAsked ? 6 : 5}`;
  const history = catalogueHistory('ho-kinh-doanh-karaoke', { code, definition: withSpecialLaw() });
  history.open('2025-04-09T15:00');
  if (isAsked) {
    history.do({ type: 'request-intake-supplement', items: person });
    history.do({ type: 'supply-intake-supplement', papers: [] });
    const by = { ...officerOf(history.counter), officer: 'lanh-dao' as never };
    history.do({ type: 'approve-second-supplement', ground: 'luat-gia-dinh', by });
    history.do({ type: 'request-intake-supplement', items: person });
  }
  return history.at('2025-04-09T16:00').publish(withDayOff('2025-04-10'));
}

/** The procedure under a law that allows a second request for papers. */
function withSpecialLaw() {
  const { definition } = catalogueHistory('ho-kinh-doanh-karaoke').options;
  const title = { vi: 'Luật giả định', en: 'Made-up law' };
  const basis = { document: 'Luật giả định', status: 'unverified' } as const;
  return { ...definition, grounds: [{ code: 'luat-gia-dinh', use: 'second-supplement', title, basis } as const] };
}

export function withdrawn(): History {
  const history = catalogueHistory('ho-kinh-doanh-karaoke', { code: 'H27.01-250409-0009' })
    .open('2025-04-09T10:00')
    .accept();
  history.at('2025-04-10T10:00').do({ type: 'withdraw', by: { kind: 'citizen' }, reason: person });
  history.do({ type: 'answer-withdrawal', granted: false, reason: person });
  history.at('2025-04-11T10:00').do({ type: 'withdraw', reason: person });
  return history;
}

/** Asked twice, the second time by a special law, and closed by silence. */
export function silent(): History {
  const told = { code: 'H27.01-250409-0014', definition: withSpecialLaw() };
  const history = catalogueHistory('ho-kinh-doanh-karaoke', told);
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
export function extended(): History {
  const history = catalogueHistory('ho-kinh-doanh-karaoke', { code: 'H27.01-250409-0010' })
    .open('2025-04-09T10:00')
    .accept();
  history.complete('ho-kinh-doanh', '2025-04-14T10:00').take('an-ninh');
  const term = { amount: 2, unit: 'working-day' } as const;
  history.do({ type: 'extend-by-law', leg: history.leg('an-ninh'), ground: 'Luật mẫu, Điều 12', term, reason: person });
  return history;
}

/** A longer version is published, and the case goes over to it. */
export function moved(): History {
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
export function rehomed(): History {
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
