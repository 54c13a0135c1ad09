import 'reflect-metadata';
import type { InboxLeg } from '@lienthong/contracts/http';
import { ApiClient } from '../testing/api-client.js';
import { type ApiWorld, startApiWorld } from '../testing/api-world.js';
import { offer, offeredCase } from '../testing/told-case.js';

let world: ApiWorld;
let counter: ApiClient;
let commune: ApiClient;
let police: ApiClient;
beforeAll(async () => {
  world = await startApiWorld();
  world.clock.set('2025-11-19T09:00');
  counter = new ApiClient(world, 'quay.thach-ha');
  commune = new ApiClient(world, 'ho-tich.thach-ha');
  police = new ApiClient(world, 'an-ninh.tinh');
});
afterAll(() => world.stop());

const listed = async (apology: string): Promise<readonly string[]> => {
  const { body } = await police.get<{ cases: { caseCode: string }[] }>(`/api/v1/cases?state=all&apology=${apology}`);
  return body.cases.map(({ caseCode }) => caseCode);
};

it('a date that will not be kept: drafted and listed for the agency, written once, moved for the citizen alone (L11, L12)', async () => {
  // taken in on 19/11, appointed for 11/12; the commune needs nine days for three
  const { caseCode, leg } = await offeredCase(world, counter);
  world.clock.set('2025-12-02T09:00');
  await commune.submit(caseCode, { type: 'accept-handoff', leg });
  await commune.submit(caseCode, { type: 'complete-step', leg, outcome: 'granted' });
  const next = await offer(world, caseCode, 'an-ninh');
  expect(await listed('drafted')).toEqual([caseCode]);
  const { body: inbox } = await police.get<{ legs: InboxLeg[] }>('/api/v1/agencies/cong-an-tinh/inbox');
  const drafted = inbox.legs.find((one) => one.caseCode === caseCode);
  expect(drafted?.apologyProposedDueAt).toBe('2025-12-19T10:30:00Z');
  const letter = { type: 'apologise', leg: next, newDueOn: '2025-12-19', reason: 'Hồ sơ phải xác minh thêm' };
  const { status, body } = await police.submit(caseCode, letter);
  expect([status, body.dueAt]).toEqual([200, '2025-12-19T10:30:00Z']);
  expect(body.facts.map(({ type }) => type)).toEqual(['apology.issued', 'appointment.set']);
  expect(JSON.stringify(body.facts)).not.toContain('xác minh');
  const again = await police.submit(caseCode, { ...letter, newDueOn: '2025-12-26' });
  expect([again.status, (again.body as unknown as { code: string }).code]).toEqual([409, 'apology.issued-already']);
  expect([await listed('drafted'), await listed('issued')]).toEqual([[], [caseCode]]);
});

it('only an approver extends by law or corrects a verdict', async () => {
  const { caseCode, leg } = await offeredCase(world, counter);
  const term = { amount: 2, unit: 'working-day' };
  const extension = { type: 'extend-by-law', leg, ground: 'Luật mẫu, Điều 12', term, reason: 'Thiên tai' };
  for (const command of [extension, { type: 'correct-verdict', endedAt: '2025-12-01T09:00', reason: 'x' }]) {
    const { status, body } = await commune.submit(caseCode, command);
    expect([status, (body as unknown as { code: string }).code]).toEqual([403, 'command.not-allowed']);
  }
});
