import 'reflect-metadata';
import type { CaseView } from '@lienthong/contracts/http';
import { ApiClient } from '../testing/api-client.js';
import { type ApiWorld, startApiWorld } from '../testing/api-world.js';

let world: ApiWorld;
beforeAll(async () => {
  world = await startApiWorld();
});
afterAll(() => world.stop());

const merger = `
code: sap-nhap-trung-tam
effectiveOn: 2025-11-20
source: { document: Quyết định mẫu, status: unverified }
succeed:
  - { of: [trung-tam-xa-thach-ha], by: [{ agency: trung-tam-tinh }] }
`;

it('whoever took over a counter is offered what that counter might do, once the change is in effect (domain.md R13)', async () => {
  const { body: opened } = await new ApiClient(world, 'quay.thach-ha').open();
  const heir = new ApiClient(world, 'quay.tinh');
  const offered = async () => {
    const { body } = await heir.get<CaseView>(`/api/v1/cases/${opened.caseCode}`);
    return body.commands?.map(({ type }) => type);
  };
  expect(await offered()).toBeUndefined();
  await world.store.organisation.apply(merger);
  expect(await offered()).toBeUndefined();
  world.clock.set('2025-11-20T09:00');
  expect(await offered()).toEqual(expect.arrayContaining(['withdraw', 'correct-intake']));
  const reason = 'Người dân đề nghị rút';
  expect((await heir.submit(opened.caseCode, { type: 'withdraw', reason })).status).toBe(200);
});
