import 'reflect-metadata';
import { procedureFiles } from '@lienthong/catalogue';
import { ApiClient } from '../testing/api-client.js';
import { type ApiWorld, startApiWorld } from '../testing/api-world.js';
import { factsOf, offer, offeredCase } from '../testing/told-case.js';

let world: ApiWorld;
let counter: ApiClient;
let commune: ApiClient;
beforeAll(async () => {
  world = await startApiWorld();
  counter = new ApiClient(world, 'quay.thach-ha');
  commune = new ApiClient(world, 'ho-tich.thach-ha');
});
afterAll(() => world.stop());

interface Listed {
  readonly cases: readonly { readonly caseCode: string; readonly remindedAt?: string }[];
}
interface Viewed {
  readonly nationalStatus: number;
  readonly commands: readonly { readonly type: string }[];
}
const seen = async (who: ApiClient, code: string) => {
  const { body } = await who.get<Viewed>(`/api/v1/cases/${code}`);
  return { status: body.nationalStatus, may: body.commands.map(({ type }) => type) };
};

it('before acceptance: one list of what is missing, its answer, and acceptance (1→5→2)', async () => {
  const { body } = await counter.open({ channel: 'online', papers: [] });
  const { caseCode } = body;
  expect((await seen(counter, caseCode)).may).toContain('request-intake-supplement');
  const items = ['Bản vẽ mặt bằng', 'Phiếu lý lịch tư pháp'];
  const asked = await counter.submit(caseCode, { type: 'request-intake-supplement', items });
  expect([asked.status, asked.body.nationalStatus]).toEqual([200, 5]);
  expect((await seen(counter, caseCode)).may).toEqual(
    expect.arrayContaining(['supply-intake-supplement', 'close-unsupplied', 'stop']),
  );
  const early = await counter.submit(caseCode, { type: 'close-unsupplied' });
  expect([early.status, early.body]).toEqual([422, expect.objectContaining({ code: 'supplement.window-open' })]);
  const papers = ['to-khai-dien-tu', 'nghiem-thu-pccc', 'phieu-ly-lich-tu-phap'].map((paper) => ({
    ...{ paper, form: 'copy' },
  }));
  await counter.submit(caseCode, { type: 'supply-intake-supplement', papers });
  const accepted = await counter.submit(caseCode, { type: 'accept-case' });
  expect(accepted.body.nationalStatus).toBe(2);
  expect(JSON.stringify(await factsOf(world, caseCode))).not.toContain('Bản vẽ');
});

it('asked once more before acceptance: unlawful, unless an approver allows it by a special law that the definition names (L7)', async () => {
  const { text = '' } = procedureFiles().find(({ name }) => name === 'ho-kinh-doanh-karaoke.yaml') ?? {};
  const law = '{ document: Luật giả định, status: unverified }';
  const ground = `{ code: luat-gia-dinh, use: second-supplement, title: { vi: Luật mẫu, en: Made-up law }, basis: ${law} }`;
  await world.store.publishProcedure(`${text.replace(/^version: .*$/m, 'version: 2')}\ngrounds: [${ground}]\n`);
  const { caseCode } = (await counter.open({ channel: 'online', papers: [] })).body;
  const ask = { type: 'request-intake-supplement', items: ['Bản vẽ mặt bằng'] };
  await counter.submit(caseCode, ask);
  await counter.submit(caseCode, { type: 'supply-intake-supplement', papers: [] });
  const approver = new ApiClient(world, 'lanh-dao.tinh');
  const allow = { type: 'approve-second-supplement', ground: 'luat-gia-dinh' };
  expect((await counter.submit(caseCode, allow)).body).toMatchObject({ code: 'command.not-allowed' });
  expect((await approver.submit(caseCode, { ...allow, ground: 'x' })).body).toMatchObject({ code: 'ground.unknown' });
  const allowed = await approver.submit(caseCode, allow);
  expect([allowed.status, allowed.body.facts[0]]).toMatchObject([
    200,
    { type: 'supplement.second-approved', data: { ground: 'luat-gia-dinh' } },
  ]);
  const again = await counter.submit(caseCode, ask);
  expect(again.body.facts[0]?.data).toMatchObject({ count: 2, lawful: true, ground: 'luat-gia-dinh' });
});

it('a withdrawal handed to the agency waits for its answer (4→7→4), which needs a reason when it is no', async () => {
  const { caseCode } = await offeredCase(world, counter);
  const asked = await counter.submit(caseCode, { type: 'withdraw', reason: 'đổi ý', toAgency: true });
  expect(asked.body.nationalStatus).toBe(7);
  expect((await seen(commune, caseCode)).may).toContain('answer-withdrawal');
  const bare = await commune.submit(caseCode, { type: 'answer-withdrawal', granted: false });
  expect([bare.status, bare.body]).toEqual([422, expect.objectContaining({ code: 'withdrawal.reason-missing' })]);
  const refused = await commune.submit(caseCode, { type: 'answer-withdrawal', granted: false, reason: 'đã cấp số' });
  expect([refused.status, refused.body.nationalStatus]).toEqual([200, 4]);
});

it('the counter itself stops at once what nobody has decided (→7→8)', async () => {
  const { caseCode } = await offeredCase(world, counter);
  const { body } = await counter.submit(caseCode, { type: 'withdraw', reason: 'đổi ý' });
  expect([body.nationalStatus, body.facts.map(({ type }) => type)]).toEqual([
    8,
    ['withdrawal.requested', 'case.withdrawn', 'verdict.frozen'],
  ]);
});

it('R10: after the end the counter records what the citizen thinks of it, once', async () => {
  const { caseCode } = await offeredCase(world, counter);
  expect((await seen(counter, caseCode)).may).not.toContain('rate');
  await counter.submit(caseCode, { type: 'withdraw', reason: 'đổi ý' });
  expect((await seen(counter, caseCode)).may).toContain('rate');
  expect((await seen(commune, caseCode)).may).not.toContain('rate');
  const none = await counter.submit(caseCode, { type: 'rate', score: 0 });
  expect([none.status, JSON.stringify(none.body)]).toEqual([400, expect.stringContaining('/score')]);
  const { status, body } = await counter.submit(caseCode, { type: 'rate', score: 4 });
  expect([status, body.facts.map(({ type, data }) => [type, data])]).toEqual([200, [['case.rated', { score: 4 }]]]);
  expect((await counter.get(`/api/v1/cases/${caseCode}`)).body).toMatchObject({ score: 4 });
  expect((await seen(counter, caseCode)).may).not.toContain('rate');
  const again = await counter.submit(caseCode, { type: 'rate', score: 5 });
  expect([again.status, again.body]).toEqual([409, expect.objectContaining({ code: 'rating.given-already' })]);
});

it('a ground that no law names is refused with the field and the codes that are allowed', async () => {
  const { caseCode, leg } = await offeredCase(world, counter);
  const refused = await commune.submit(caseCode, { type: 'refuse-handoff', leg, reasonCode: 'khong-thich' });
  expect(refused.status).toBe(422);
  expect(refused.body).toMatchObject({ code: 'ground.unknown' });
  expect(JSON.stringify(refused.body)).toMatch(/reasonCode.*wrong-agency/s);
  const stopped = await counter.submit(caseCode, { type: 'stop', ground: 'khong-thich' });
  expect(stopped.body).toMatchObject({ code: 'ground.unknown' });
});

it('results that wait are listed whatever the state, reminded of, and gone when handed over', async () => {
  const { caseCode, leg } = await offeredCase(world, counter);
  const others = [
    [new ApiClient(world, 'an-ninh.tinh'), 'an-ninh'],
    [new ApiClient(world, 'chuyen-vien.tinh'), 'giay-phep'],
  ] as const;
  await commune.submit(caseCode, { type: 'accept-handoff', leg });
  await commune.submit(caseCode, { type: 'complete-step', leg });
  for (const [who, step] of others) {
    const at = await offer(world, caseCode, step);
    await who.submit(caseCode, { type: 'accept-handoff', leg: at });
    await who.submit(caseCode, { type: 'complete-step', leg: at });
  }
  const waiting = async () => {
    const { body } = await counter.get<Listed>('/api/v1/cases?uncollected=true&sort=ended');
    return body.cases.find((one) => one.caseCode === caseCode);
  };
  expect(await waiting()).toMatchObject({ status: 'completed', nationalStatus: 9 });
  expect((await seen(counter, caseCode)).may).toContain('remind-uncollected');
  await counter.submit(caseCode, { type: 'remind-uncollected' });
  expect((await waiting())?.remindedAt).toBeDefined();
  await counter.submit(caseCode, { type: 'return-result', channel: 'counter' });
  expect(await waiting()).toBeUndefined();
});
