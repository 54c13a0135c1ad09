import { agencyCode, instant, type OfficerId } from '@lienthong/kernel';
import { answersFor, type OfficeCode, type OfficeHolding } from './office.js';
import type { StandIn } from './stand-in.js';

const agency = agencyCode('ubnd-xa-thach-ha');
const id = (name: string) => name as OfficerId;
const at = (local: string) => instant(local);

const holds = (officer: string, office: OfficeCode, from: string, to?: string): OfficeHolding => ({
  ...{ agency, office, officer: id(officer), from: at(from) },
  ...(to ? { to: at(to) } : {}),
});
const away = (officer: string, delegate: string | undefined, from: string, to: string): StandIn => ({
  ...{
    id: `${officer} ${from}`,
    agency,
    officer: id(officer),
    absent: true,
    procedures: [],
    from: at(from),
    to: at(to),
  },
  ...(delegate ? { delegate: id(delegate) } : {}),
});

const inOffice = [
  holds('chu-tich-cu', 'head', '2025-07-01T00:00', '2026-01-01T00:00'),
  holds('chu-tich', 'head', '2026-01-01T00:00'),
  holds('pho-1', 'deputy', '2025-07-01T00:00'),
  holds('pho-2', 'deputy', '2025-08-01T00:00'),
];
const head = (moment: string, absences: StandIn[] = [], holdings = inOffice) =>
  answersFor({ agency, office: 'head', at: at(moment) }, holdings, absences);

describe('who answers for an office (peers.md §3.13)', () => {
  it('is its holder, to the minute', () => {
    expect(head('2025-12-31T23:59')?.officer).toBe('chu-tich-cu');
    expect(head('2026-01-01T00:00')).toEqual({ agency, office: 'head', officer: 'chu-tich' });
  });

  it('is the stand-in while the holder is absent, and no minute longer', () => {
    const absence = away('chu-tich', 'pho-2', '2026-03-02T07:30', '2026-03-04T07:30');
    expect(head('2026-03-02T07:29', [absence])?.officer).toBe('chu-tich');
    expect(head('2026-03-02T07:30', [absence])).toEqual({
      ...{ agency, office: 'head', officer: 'pho-2' },
      acting: { because: 'absence', standsInFor: 'chu-tich' },
    });
    expect(head('2026-03-04T07:30', [absence])?.officer).toBe('chu-tich');
  });

  it('is whoever stands in for the stand-in, when that one is absent as well', () => {
    const absences = [
      away('chu-tich', 'pho-2', '2026-03-02T00:00', '2026-03-09T00:00'),
      away('pho-2', 'chanh-van-phong', '2026-03-03T00:00', '2026-03-05T00:00'),
    ];
    expect(head('2026-03-04T08:00', absences)?.officer).toBe('chanh-van-phong');
  });

  it('is the first deputy who is there, when nobody was named or the names run in a circle', () => {
    const alone = away('chu-tich', undefined, '2026-03-02T00:00', '2026-03-09T00:00');
    expect(head('2026-03-04T08:00', [alone])?.officer).toBe('pho-1');
    const gone = away('pho-1', undefined, '2026-03-02T00:00', '2026-03-09T00:00');
    expect(head('2026-03-04T08:00', [alone, gone])?.officer).toBe('pho-2');
    const circle = [
      away('chu-tich', 'pho-2', '2026-03-02T00:00', '2026-03-09T00:00'),
      away('pho-2', 'chu-tich', '2026-03-02T00:00', '2026-03-09T00:00'),
    ];
    expect(head('2026-03-04T08:00', circle)?.officer).toBe('pho-1');
  });

  it('is a deputy while the office is vacant, and nobody where there is none', () => {
    const vacant = inOffice.filter(({ officer }) => officer !== 'chu-tich');
    expect(head('2026-02-01T08:00', [], vacant)).toMatchObject({ officer: 'pho-1', acting: { because: 'vacancy' } });
    expect(head('2026-02-01T08:00', [], [])).toBeUndefined();
  });

  it('does not heed a delegation of somebody who is present', () => {
    const delegation = { ...away('chu-tich', 'pho-2', '2026-03-02T00:00', '2026-03-09T00:00'), absent: false };
    expect(head('2026-03-04T08:00', [delegation])?.officer).toBe('chu-tich');
  });
});
