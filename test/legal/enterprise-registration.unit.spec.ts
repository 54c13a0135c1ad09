import { PaperMissing } from '@lienthong/case';
import { type History, nobody } from '@lienthong/case/testing';
import { localIso } from '@lienthong/kernel';
import { catalogueHistory } from './catalogue-history.js';
import { legAt, outcomeOf } from './run-to-end.js';

/** P3: 3 working days in all; received Wed 05/03/2025 09:00. */
const filed = (told: Record<string, string> = {}, papers?: readonly string[]): History =>
  catalogueHistory('dang-ky-doanh-nghiep', papers ? { papers } : {}, told).open('2025-03-05T09:00');

it('2 days to check, 2 hours for the tax system, the rest for the certificate: on the minute', () => {
  const history = filed().accept().complete('kiem-tra', '2025-03-07T09:00');
  expect(localIso(legAt(history, 'ma-so-thue').dueAt!)).toBe('2025-03-07T11:00');
  history.complete('ma-so-thue', '2025-03-07T11:00').complete('cap-giay', '2025-03-10T09:00');
  expect(history.last('verdict.frozen').data).toMatchObject({ usedMinutes: 3 * 480, owed: { timeliness: 'on-time' } });
  expect(outcomeOf(history)).toBe('granted');
});

it.each([
  [{ 'loai-hinh': 'doanh-nghiep-tu-nhan' }, []],
  [{ 'loai-hinh': 'tnhh-mot-thanh-vien' }, ['dieu-le']],
  [{ 'loai-hinh': 'co-phan' }, ['dieu-le', 'danh-sach-thanh-vien']],
  [{ 'loai-hinh': 'doanh-nghiep-tu-nhan', 'von-nuoc-ngoai': 'co' }, ['giay-chung-nhan-dau-tu']],
  [{ 'loai-hinh': 'doanh-nghiep-tu-nhan', 'nguoi-nop': 'duoc-uy-quyen' }, ['van-ban-uy-quyen']],
])('papers follow the case: %o', (told, more) => {
  filed(told, ['giay-de-nghi', ...more]).accept();
  if (more.length > 0) expect(() => filed(told, ['giay-de-nghi']).accept()).toThrow(PaperMissing);
});

it('all defects in one notice: 60 days to answer, and then the three days begin anew (domain.md L8, L9)', () => {
  const history = filed().accept().at('2025-03-06T09:00').take('kiem-tra');
  history.do({ type: 'request-supplement', leg: history.leg('kiem-tra'), items: nobody });
  expect(localIso(history.last('supplement.requested').data.windowEndsAt)).toBe('2025-05-05T17:30');
  history.at('2025-03-20T09:00').do({ type: 'supply-supplement', leg: history.leg('kiem-tra'), papers: [] });
  const { cause, dueAt } = history.last('appointment.set').data;
  expect([cause, localIso(dueAt)]).toEqual(['restart', '2025-03-25T17:30']);
});

it('what the tax system sends back is done again; a refused file ends', () => {
  const history = filed().accept().complete('kiem-tra', '2025-03-06T09:00').at('2025-03-06T10:00').take('ma-so-thue');
  history.do({
    type: 'return-handoff',
    leg: history.leg('ma-so-thue'),
    toStep: 'kiem-tra' as never,
    reasonCode: 'wrong-content',
  });
  expect(legAt(history, 'kiem-tra')).toMatchObject({ round: 2, status: 'offered' });
  expect(outcomeOf(history.complete('kiem-tra', '2025-03-06T15:00', 'refused'))).toBe('refused');
});
