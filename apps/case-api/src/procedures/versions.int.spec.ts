import { procedureFiles } from '@lienthong/catalogue';
import { ApiClient } from '../testing/api-client.js';
import { type ApiWorld, startApiWorld } from '../testing/api-world.js';
import { offeredCase } from '../testing/told-case.js';

let world: ApiWorld;
let approver: ApiClient;
let counter: ApiClient;
beforeAll(async () => {
  world = await startApiWorld();
  approver = new ApiClient(world, 'lanh-dao.tinh');
  counter = new ApiClient(world, 'quay.thach-ha');
  const { text = '' } = procedureFiles().find(({ name }) => name === 'ho-kinh-doanh-karaoke.yaml') ?? {};
  const longer = text.replace(/^version: .*$/m, 'version: 2').replace(/amount: 16\b/g, 'amount: 18');
  // in force later: new cases stand on the first version until then
  await world.store.publishProcedure(longer.replace(/^validity: .*$/m, 'validity: { from: "2027-06-01" }'));
});
afterAll(() => world.stop());

const VERSION = '/api/v1/procedures/ho-kinh-doanh-karaoke/versions/2';
interface Impact {
  readonly cases: readonly { readonly caseCode: string; readonly pile: string; dueAt: string; dueAfter: string }[];
}

it('an approver sees what a move would do, moves one case and many, and each row has its answer', async () => {
  const { caseCode } = await offeredCase(world, counter);
  const seen = await approver.get<Impact>(`${VERSION}/impact?case=${caseCode}`);
  expect(seen.body.cases).toMatchObject([{ caseCode, pile: 'may-move', from: 1 }]);
  const [{ dueAt, dueAfter } = { dueAt: '', dueAfter: '' }] = seen.body.cases;
  expect(dueAfter > dueAt).toBe(true);
  const moved = await approver.post<{ cases: object[] }>(
    `${VERSION}/moves`,
    { cases: [caseCode, 'H27-260101-9999'], reason: 'Theo quyết định mới' },
    { 'Idempotency-Key': 'chuyen-ban-2' },
  );
  expect(moved.body.cases).toEqual([
    { caseCode, moved: true, dueAt: dueAfter },
    { caseCode: 'H27-260101-9999', moved: false, refusal: { code: 'case.unknown', details: expect.anything() } },
  ]);
  const other = (await offeredCase(world, counter)).caseCode;
  const one = await approver.submit(other, { type: 'move-version', version: 2, reason: 'Theo quyết định mới' });
  expect(one.body).toMatchObject({ facts: [{ type: 'version.moved' }, { type: 'appointment.set' }] });
  expect((await approver.get<Impact>(`${VERSION}/impact`)).body.cases).toEqual([]);
});

it('a pile is listed and moved as it is, without naming its cases', async () => {
  const codes = [(await offeredCase(world, counter)).caseCode, (await offeredCase(world, counter)).caseCode].toSorted();
  const listed = async (pile: string) =>
    (await approver.get<Impact>(`${VERSION}/impact?pile=${pile}`)).body.cases.map(({ caseCode }) => caseCode);
  expect([await listed('may-move'), await listed('must-move')]).toEqual([codes, []]);
  const move = (pile: string) =>
    approver.post<{ cases: object[] }>(
      `${VERSION}/piles/${pile}/moves`,
      { reason: 'Theo quyết định mới' },
      { 'Idempotency-Key': `chuyen-${pile}` },
    );
  expect((await move('must-move')).body).toEqual({ cases: [] });
  const { body } = await move('may-move');
  expect(body.cases).toMatchObject(codes.map((caseCode) => ({ caseCode, moved: true })));
  expect((await move('may-move')).body).toEqual(body);
  expect((await move('stays')).status).toBe(400);
  expect(await listed('may-move')).toEqual([]);
  const refused = await counter.post(`${VERSION}/piles/may-move/moves`, { reason: 'x' }, { 'Idempotency-Key': 'k' });
  expect(refused.body).toMatchObject({ code: 'command.not-allowed' });
});

it('nobody else sees or decides it', async () => {
  const { caseCode } = await offeredCase(world, counter);
  expect((await counter.get(`${VERSION}/impact`)).body).toMatchObject({ code: 'command.not-allowed' });
  const move = { type: 'move-version', version: 2, reason: 'x' } as const;
  expect((await counter.submit(caseCode, move)).body).toMatchObject({ code: 'command.not-allowed' });
  expect((await approver.get('/api/v1/procedures/ho-kinh-doanh-karaoke/versions/9/impact')).body).toMatchObject({
    code: 'procedure.unknown',
  });
});
