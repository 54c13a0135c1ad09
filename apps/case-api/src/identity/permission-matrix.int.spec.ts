import 'reflect-metadata';
import { type Endpoint, endpoints, isPermitted, type Permission, type Role } from '@lienthong/contracts/http';
import { ApiClient } from '../testing/api-client.js';
import { type ApiWorld, startApiWorld } from '../testing/api-world.js';
import { offeredCase } from '../testing/told-case.js';

let world: ApiWorld;
let caseCode: string;
let leg: string;
beforeAll(async () => {
  world = await startApiWorld();
  ({ caseCode, leg } = await offeredCase(world, new ApiClient(world, 'quay.thach-ha')));
});
afterAll(() => world.stop());

const staff: readonly (readonly [string, Role, agency: string])[] = [
  ['quay.thach-ha', 'counter', 'trung-tam-xa-thach-ha'],
  ['quay.thanh-sen', 'counter', 'trung-tam-phuong-thanh-sen'],
  ['ho-tich.thach-ha', 'officer', 'ubnd-xa-thach-ha'],
  ['an-ninh.tinh', 'officer', 'cong-an-tinh'],
  ['truong-phong.an-ninh', 'supervisor', 'cong-an-tinh'],
  ['lanh-dao.tinh', 'approver', 'ubnd-tinh'],
  ['thanh-tra.tinh', 'auditor', 'ubnd-tinh'],
];
/** The case came in at Thạch Hà and lies with its commune. */
const concerned = ['trung-tam-xa-thach-ha', 'ubnd-xa-thach-ha'];

const addressOf = ({ path }: Endpoint) =>
  `/api/v1${path
    .replace('/cases/{code}', `/cases/${caseCode}`)
    .replace('{code}', 'ho-kinh-doanh-karaoke')
    .replace('{id}', '6f1b7f3e-3f43-4c0a-9d6e-2f4a8e0c1b11')
    .replace('{agency}', 'cong-an-tinh')}`;

/** The head of an answer is enough: a stream has no end. */
async function statusOf(client: ApiClient, contract: Endpoint): Promise<{ status: number; code: unknown }> {
  const query = contract.id === 'explainDeadline' ? `?leg=${leg}` : '';
  const halt = new AbortController();
  const body = contract.method === 'post' ? { body: JSON.stringify(contract.example.body) } : {};
  const answer = await fetch(`${world.address}${addressOf(contract)}${query}`, {
    method: contract.method.toUpperCase(),
    headers: { ...(await client.headers()), 'Content-Type': 'application/json' },
    signal: halt.signal,
    ...body,
  });
  const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json');
  const { code } = isProblem ? ((await answer.json()) as { code: unknown }) : { code: undefined };
  halt.abort();
  return { status: answer.status, code };
}

const byId = endpoints
  .filter(({ permission }) => permission !== 'anyone')
  .map((contract): [string, Endpoint] => [contract.id, contract]);

it.each(byId)('%s is served, and to nobody who has not signed in', async (_id, contract) => {
  expect(await statusOf(new ApiClient(world, undefined), contract)).toEqual({ status: 401, code: 'identity.missing' });
});

it.each(byId)('%s refuses a token that is none', async (_id, contract) => {
  const forged = new ApiClient(world, undefined, { Authorization: 'Bearer abc.def.ghi' });
  expect(await statusOf(forged, contract)).toEqual({ status: 401, code: 'identity.invalid' });
});

describe.each(staff)('%s, %s of %s', (id, role, agency) => {
  it.each(byId)('%s', async (_id, contract) => {
    const { status, code } = await statusOf(new ApiClient(world, id), contract);
    if (!isPermitted([role], contract.permission as Permission)) {
      expect([status, code]).toEqual([403, 'identity.not-allowed']);
      return;
    }
    expect(code).not.toBe('identity.not-allowed');
    const ofCase = contract.path.startsWith('/cases/{code}') && contract.method === 'get';
    if (ofCase) {
      const mayLook = role === 'auditor' || concerned.includes(agency);
      expect([status, code]).toEqual(mayLook ? [200, undefined] : [403, 'case.not-visible']);
    }
    if (contract.id === 'getInbox') {
      const mayLook = role === 'auditor' || agency === 'cong-an-tinh';
      expect([status, code]).toEqual(mayLook ? [200, undefined] : [403, 'agency.not-yours']);
    }
  });
});
