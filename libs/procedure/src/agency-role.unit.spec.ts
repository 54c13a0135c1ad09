import { agencyCode, stepId } from '@lienthong/kernel';
import { type AgencyRole, resolveAgency } from './index.js';

const registry = {
  has: (code: string) => ['cong-an-tinh', 'trung-tam-xa', 'so-xay-dung'].includes(code),
  serving: (kind: string, commune: string) =>
    kind === 'ubnd-xa' && commune === 'thach-ha' ? agencyCode('ubnd-thach-ha') : undefined,
};
const context = {
  routing: { place: 'thach-ha', elsewhere: 'nowhere' },
  intakeUnit: agencyCode('trung-tam-xa'),
  chosen: { [stepId('lead')]: agencyCode('so-xay-dung') },
};

it.each<{ who: string; role: AgencyRole; is: string | undefined }>([
  { who: 'a fixed agency', role: { by: 'fixed', agency: agencyCode('cong-an-tinh') }, is: 'cong-an-tinh' },
  { who: 'a fixed agency that is not registered', role: { by: 'fixed', agency: agencyCode('gone') }, is: undefined },
  {
    who: 'the agency of the commune of the object',
    role: { by: 'commune', field: 'place', kind: 'ubnd-xa' },
    is: 'ubnd-thach-ha',
  },
  {
    who: 'a commune without such an agency',
    role: { by: 'commune', field: 'elsewhere', kind: 'ubnd-xa' },
    is: undefined,
  },
  {
    who: 'a commune that the form does not name',
    role: { by: 'commune', field: 'no', kind: 'ubnd-xa' },
    is: undefined,
  },
  { who: 'the counter that took the case in', role: { by: 'intake-unit' }, is: 'trung-tam-xa' },
  { who: 'the agency chosen by an earlier step', role: { by: 'chosen', step: stepId('lead') }, is: 'so-xay-dung' },
  { who: 'a choice not made yet', role: { by: 'chosen', step: stepId('other') }, is: undefined },
])('$who: $is', ({ role, is }) => expect(resolveAgency(role, context, registry)).toBe(is));
