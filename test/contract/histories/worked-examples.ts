import { ledgerOf, wokenCommand } from '@lienthong/case';
import { type History, officerOf } from '@lienthong/case/testing';
import { caseCode, instant, localIso, plainDate } from '@lienthong/kernel';
import { catalogueHistory } from '../../legal/catalogue-history.js';
import { person } from './recorded.js';

/** E5 of time.md: the police is late, the others use exactly their time. */
export function lateKaraoke(): History {
  const history = catalogueHistory('ho-kinh-doanh-karaoke').open('2025-04-09T10:00').accept();
  history.complete('ho-kinh-doanh', '2025-04-14T10:00').take('an-ninh');
  const { leg, dueAt, wakeUps } = history.last('handoff.offered').data;
  for (const { kind, at } of wakeUps.filter((one) => one.kind !== 'rung-3'))
    history.at(at).do(wokenCommand(leg, kind, dueAt ?? at));
  history.do({ type: 'acknowledge-escalation', leg, rung: 2, by: officerOf(history.state.receivedBy) });
  history.complete('an-ninh', '2025-04-21T10:00').complete('giay-phep', '2025-05-07T10:00');
  history.at('2025-05-07T14:00').do({ type: 'remind-uncollected' });
  history.do({ type: 'return-result', channel: 'counter' });
  history.do({ type: 'rate', score: 2 });
  return history;
}

/** E8: papers are asked for in the second leg, and come nine days later. */
export function supplemented(): History {
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

/** E6: two appointments, tax and payer outside both. */
export function landTransfer(): History {
  const history = catalogueHistory('bien-dong-dat-dai', { code: 'H27.01-250414-0004' })
    .open('2025-04-14T14:00')
    .accept();
  history.complete('tiep-nhan', '2025-04-14T16:00').complete('tham-tra', '2025-04-21T11:00');
  history.complete('thue', '2025-04-24T16:00').at('2025-04-26T15:20');
  history.do({ type: 'record-payment', leg: history.leg('nop-tien'), proof: person, cashless: true });
  return history.complete('dang-ky', '2025-05-05T16:00');
}

/** E7: birth, then residence beside health card as cases of their own. */
export function birth(): readonly History[] {
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

/** E9: an apology in time, then the day comes; later somebody finds that the result was ready the evening before. */
export function apologised(): History {
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
