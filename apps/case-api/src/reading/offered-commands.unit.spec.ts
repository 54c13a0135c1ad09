import type { CaseDetail } from '@lienthong/case-store';
import type { Caller } from '@lienthong/platform/identity';
import { offeredCommands } from './offered-commands.js';

const desk = { officer: 'quay', agency: 'trung-tam-tinh', roles: ['counter'], name: 'Mẫu' } as unknown as Caller;

/** A case whose result lies at the desk. */
const ready = (rest: Partial<CaseDetail> = {}): CaseDetail =>
  ({
    ...{ status: 'completed', nationalStatus: 9, timeliness: 'on-time', legs: [], escalations: [] },
    ...{ receivedBy: desk.agency, returnBy: desk.agency, solvedBy: 'ubnd-tinh' },
    ...rest,
  }) as unknown as CaseDetail;

const offered = (found: CaseDetail) => offeredCommands(found, desk, []).map(({ type }) => type);

it('a result that waits is handed over and reminded of', () =>
  expect(offered(ready())).toEqual(expect.arrayContaining(['return-result', 'remind-uncollected'])));

it('that of a component is neither: it goes out with the result of its group', () => {
  const parent = { caseCode: '000.00.00.H27-251119-0001', leg: 'thuong-tru.1.1' } as CaseDetail['parent'];
  const types = offered(ready({ ...(parent ? { parent } : {}) }));
  expect(types).not.toContain('return-result');
  expect(types).not.toContain('remind-uncollected');
});
