import { controlSheet, ledgerOf, wokenCommand } from '@lienthong/case';
import { type History, officerOf } from '@lienthong/case/testing';
import { loadAgencies } from '@lienthong/catalogue';
import { localIso } from '@lienthong/kernel';
import { controlSheetText } from '../../apps/cli/src/control-sheet-text.js';
import { ledgerText } from '../../apps/cli/src/ledger-text.js';
import { namesOf } from '../../apps/cli/src/names.js';
import { catalogueHistory } from './catalogue-history.js';

const person = { id: 'person-mau', hash: 'mau' } as never;

/** time.md E5: the police late by 960 minutes, everybody else in time; two working days of it somebody was told. */
function e5(): History {
  const history = catalogueHistory('ho-kinh-doanh-karaoke').open('2025-04-09T10:00').accept();
  history.complete('ho-kinh-doanh', '2025-04-14T10:00').at('2025-04-14T10:30').take('an-ninh');
  const { leg, dueAt, wakeUps } = history.last('handoff.offered').data;
  for (const { kind, at } of wakeUps.filter((one) => one.kind === 'rung-1' || one.kind === 'rung-2'))
    history.at(at).do(wokenCommand(leg, kind, dueAt!));
  history.do({ type: 'acknowledge-escalation', leg, rung: 2, by: officerOf('trung-tam-tinh') });
  history.complete('an-ninh', '2025-04-21T10:00').complete('giay-phep', '2025-05-07T10:00');
  return history.at('2025-05-07T14:00');
}

const sheetOf = (history: History) => controlSheet(history.state, history.facts, history.context());

describe('phiếu kiểm soát, Mẫu 06 (TT 03/2025/TT-VPCP; domain.md §2.1): a line for each hand-over', () => {
  const history = e5();
  history.do({ type: 'return-result', channel: 'counter' });
  const { rows, appointments, escalations } = sheetOf(history);

  it.each([
    ['from the citizen to the counter', 0, ['', 'trung-tam-tinh', '2025-04-09T10:00', 'early', 480, 0]],
    ['to the first agency', 1, ['trung-tam-tinh', 'ubnd-phuong-thanh-sen', '2025-04-09T10:00', 'on-time', 1440, 1440]],
    [
      'to the police, who were late',
      2,
      ['ubnd-phuong-thanh-sen', 'cong-an-tinh', '2025-04-14T10:00', 'late', 1440, 2400],
    ],
    ['to the province', 3, ['cong-an-tinh', 'ubnd-tinh', '2025-04-21T10:00', 'on-time', 4800, 4800]],
    ['back to the citizen', 4, ['trung-tam-tinh', '', '2025-05-07T14:00', 'untimed', undefined, undefined]],
  ])('%s', (_, n, expected) => {
    const { from, to, handedAt, standing, allotted, used } = rows[n]!;
    expect([from.agency ?? '', to.agency ?? '', localIso(handedAt), standing, allotted, used]).toEqual(expected);
  });

  it('who took it and when, though the clock did not wait for that', () => {
    expect(rows[2]).toMatchObject({ takenBy: 'can-bo-cong-an-tinh', lateMinutes: 960 });
    expect(localIso(rows[2]!.takenAt!)).toBe('2025-04-14T10:30');
  });

  it('late by whom: the police alone, and what the last agency inherited (time.md E5)', () => {
    expect(appointments[0]).toMatchObject({
      owed: { timeliness: 'late', lateMinutes: 630 },
      late: { agencies: [{ agency: 'cong-an-tinh', minutes: 630 }], citizen: 0, outside: 0, system: 0 },
    });
    expect(rows[3]!.view).toMatchObject({ own: 0, inherited: { agencies: 960, citizen: 0, outside: 0, system: 0 } });
  });

  it('who was told of it, and who acknowledged', () =>
    expect(escalations.map(({ rung, agency, acknowledgedBy }) => [rung, agency, acknowledgedBy])).toEqual([
      [1, 'cong-an-tinh', undefined],
      [2, 'trung-tam-tinh', 'can-bo-trung-tam-tinh'],
    ]));

  it('a supplement with its hours, a return for rework, a refused hand-over each with its own line', () => {
    const troubled = catalogueHistory('ho-kinh-doanh-karaoke').open('2025-04-09T10:00').accept();
    troubled.complete('ho-kinh-doanh', '2025-04-14T10:00').at('2025-04-14T11:00');
    troubled.do({ type: 'refuse-handoff', leg: troubled.leg('an-ninh'), reasonCode: 'wrong-agency' });
    troubled.complete('ho-kinh-doanh', '2025-04-14T14:00').at('2025-04-15T14:00').take('an-ninh');
    troubled.do({ type: 'request-supplement', leg: troubled.leg('an-ninh'), items: person });
    expect(sheetOf(troubled).rows.map(({ leg, standing }) => `${leg ?? ''} ${standing}`)).toEqual([
      ' early',
      'ho-kinh-doanh.1.1 late',
      'an-ninh.1.1 refused',
      'an-ninh.1.2 waiting',
    ]);
    troubled.at('2025-04-16T09:00').do({ type: 'supply-supplement', leg: troubled.leg('an-ninh'), papers: [] });
    const [asked] = sheetOf(troubled).supplements;
    expect([localIso(asked!.requestedAt), localIso(asked!.suppliedAt!), asked!.lawful]).toEqual([
      ...['2025-04-15T14:00', '2025-04-16T09:00'],
      true,
    ]);
  });

  it('slips that were issued anew, and what they voided (peers.md §3.19)', () => {
    const recalled = catalogueHistory('ho-kinh-doanh-karaoke').open('2025-04-09T10:00').accept();
    recalled.complete('ho-kinh-doanh', '2025-04-14T10:00').at('2025-04-14T11:00');
    recalled.do({ type: 'recall-handoff', leg: recalled.leg('an-ninh'), by: officerOf('ubnd-phuong-thanh-sen') });
    recalled.complete('ho-kinh-doanh', '2025-04-14T14:00');
    const slips = sheetOf(recalled).slips.map(({ kind, leg, n, voidedAt }) => [kind, leg, n, voidedAt !== undefined]);
    expect(slips).toEqual([
      ['receipt', undefined, 1, false],
      ['transfer', 'ho-kinh-doanh.1.1', 1, false],
      ['transfer', 'an-ninh.1.1', 1, true],
      ['transfer', 'an-ninh.1.2', 2, false],
    ]);
  });

  it('is read on paper in Vietnamese, and in English', () => {
    const { definition } = history.options;
    const evidence = { facts: history.facts.length, lastHash: 'a'.repeat(64) };
    const text = (language: 'vi' | 'en') =>
      controlSheetText(
        sheetOf(history),
        definition.title[language],
        evidence,
        namesOf(definition, loadAgencies(), language),
      ).join('\n');
    expect(text('vi')).toContain('PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ');
    expect(text('vi')).toMatch(/3\. 10:00 14\/04\/2025 {2}.*Thành Sen.* → Công an tỉnh Hà Tĩnh .* SAU HẠN/);
    expect(text('vi')).toContain('hạn 10:00 17/04/2025; xong 10:00 21/04/2025; được giao 1440; đã dùng 2400; quá 960');
    expect(text('vi')).toContain('ai chịu: Công an tỉnh Hà Tĩnh 630, người dân 0, cơ quan ngoài 0, hệ thống 0');
    // a form writes every hour in one way
    expect(text('vi')).not.toMatch(/\d{4}-\d{2}-\d{2}T/);
    expect(text('en')).toMatch(/Police of Ha Tinh province .* AFTER TIME/);
    expect(text('en')).toContain(`last hash ${evidence.lastHash}`);
  });
});

it('E5 as it is printed by `case ledger`: 630 late, all of it the police’s; the last leg inherited 960', () => {
  const history = e5();
  const printed = ledgerText(ledgerOf(history.state, history.context()), 'vi');
  expect(printed).toEqual([
    'từ                đến               ai giữ                 chặng              loại  dùng  được giao  quá',
    '2025-04-09T10:00  2025-04-14T10:00  ubnd-phuong-thanh-sen  ho-kinh-doanh.1.1  hold  1440       1440    0',
    '2025-04-14T10:00  2025-04-21T10:00  cong-an-tinh           an-ninh.1.1        hold  2400       1440  960',
    '2025-04-21T10:00  2025-05-07T10:00  ubnd-tinh              giay-phep.1.1      hold  4800       4800    0',
    'Hẹn lần 1: 2025-05-05T17:30 trễ hạn 630 phút làm việc',
    '  ai chịu: cong-an-tinh 630, người dân 0, cơ quan ngoài 0, hệ thống 0',
    '  630  cong-an-tinh  an-ninh.1.1  hold',
    'Từng chặng so với kế hoạch',
    '  an-ninh.1.1    kế hoạch 2025-04-17T10:00: 960 = tự mình 960 + do trước để lại 0',
    '  giay-phep.1.1  kế hoạch 2025-05-05T10:00: 960 = tự mình 0 + do trước để lại 960 (cơ quan khác 960)',
  ]);
});
