import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { ApiClient } from '../testing/api-client.js';
import { type ApiWorld, startApiWorld } from '../testing/api-world.js';
import { factsOf, offer, offeredCase } from '../testing/told-case.js';

let world: ApiWorld;
let counter: ApiClient;
let commune: ApiClient;
let police: ApiClient;
beforeAll(async () => {
  world = await startApiWorld();
  counter = new ApiClient(world, 'quay.thach-ha');
  commune = new ApiClient(world, 'ho-tich.thach-ha');
  police = new ApiClient(world, 'an-ninh.tinh');
});
afterAll(() => world.stop());

it('takes a case from agency to agency and back to the counter', async () => {
  const { caseCode, leg } = await offeredCase(world, counter);
  const province = new ApiClient(world, 'chuyen-vien.tinh');
  for (const [who, step] of [
    [commune, 'ho-kinh-doanh'],
    [police, 'an-ninh'],
    [province, 'giay-phep'],
  ] as const) {
    const at = step === 'ho-kinh-doanh' ? leg : await offer(world, caseCode, step);
    expect((await who.submit(caseCode, { type: 'accept-handoff', leg: at })).status).toBe(200);
    expect((await who.submit(caseCode, { type: 'complete-step', leg: at, outcome: 'granted' })).status).toBe(200);
  }
  const { body } = await counter.submit(caseCode, { type: 'return-result', channel: 'counter' });
  expect(body).toMatchObject({ status: 'returned', nationalStatus: 10, legs: [] });
  expect(body.facts.map(({ type }) => type)).toEqual(['result.returned']);
});

it('gives back what happened, and the ETag for what comes next', async () => {
  const { caseCode, leg } = await offeredCase(world, counter);
  const accepted = await commune.submit(caseCode, { type: 'accept-handoff', leg });
  const etag = accepted.headers.get('etag') ?? '';
  expect(etag).toBe(`"${accepted.body.legs[0]?.version}"`);
  const done = await commune.submit(caseCode, { type: 'complete-step', leg }, { 'If-Match': etag });
  expect(done.status).toBe(200);
});

describe('refuses, and leaves the case as it was:', () => {
  const complete = (leg: string) => ({ type: 'complete-step', leg, outcome: 'granted' });
  it.each([
    ['work on what was not accepted', () => commune, complete, 409, 'leg.not-in-state'],
    [
      'work on the handoff of another agency',
      () => police,
      (leg: string) => ({ type: 'accept-handoff', leg }),
      403,
      'handoff.not-held',
    ],
    ['a leg that the case never had', () => commune, () => complete('giay-phep.1.1'), 404, 'leg.unknown'],
    ['what the role may not do', () => commune, () => ({ type: 'withdraw', reason: 'x' }), 403, 'command.not-allowed'],
    [
      'the result before there is one',
      () => counter,
      () => ({ type: 'return-result', channel: 'counter' }),
      409,
      'case.not-in-state',
    ],
    [
      'the counter of another unit',
      () => new ApiClient(world, 'quay.thanh-sen'),
      () => ({ type: 'withdraw', reason: 'x' }),
      403,
      'case.not-yours',
    ],
    ['a command that is none', () => commune, () => ({ type: 'approve' }), 400, 'request.invalid'],
    [
      'a command of the flow',
      () => commune,
      (leg: string) => ({ type: 'notice', leg, kind: 'overdue', dueAt: '2025-01-01T00:00:00Z' }),
      400,
      'request.invalid',
    ],
    [
      'a field too many',
      () => commune,
      (leg: string) => ({ type: 'accept-handoff', leg, by: 'somebody' }),
      400,
      'request.invalid',
    ],
    ['a body that is no object', () => commune, () => '[]', 400, 'request.invalid'],
  ] as const)('%s', async (_what, who, command, status, code) => {
    const { caseCode, leg } = await offeredCase(world, counter);
    const before = await factsOf(world, caseCode);
    const vi = await who().submit(caseCode, command(leg) as object);
    const en = await who()
      .with({ 'Accept-Language': 'en' })
      .submit(caseCode, command(leg) as object);
    expect([vi.status, vi.body]).toEqual([status, expect.objectContaining({ code })]);
    expect([en.status, en.headers.get('content-language')]).toEqual([status, 'en']);
    expect(await factsOf(world, caseCode)).toEqual(before);
  });

  it('a case that does not exist', async () => {
    const { status, body } = await commune.submit('000.00.00.H27-250101-9999', { type: 'accept-case' });
    expect(status).toBe(403); // the role is asked before the case
    const counted = await counter.submit('000.00.00.H27-250101-9999', { type: 'accept-case' });
    expect([counted.status, counted.body]).toEqual([404, expect.objectContaining({ code: 'case.unknown' })]);
    expect(body).toMatchObject({ code: 'command.not-allowed' });
  });

  it('a code that is none', async () => {
    const { status, body } = await counter.submit('no-code', { type: 'accept-case' });
    expect([status, body]).toEqual([
      400,
      expect.objectContaining({ errors: [expect.objectContaining({ in: 'path', pointer: '/code' })] }),
    ]);
  });
});

describe('If-Match', () => {
  it('that is stale is refused, and says who did what since', async () => {
    const { caseCode, leg } = await offeredCase(world, counter);
    const seen = (await commune.get<{ legs: { version: number }[] }>(`/api/v1/cases/${caseCode}`)).body.legs[0]
      ?.version;
    await commune.submit(caseCode, { type: 'accept-handoff', leg });
    const before = await factsOf(world, caseCode);
    const command = { type: 'complete-step', leg };
    const { status, headers, body } = await commune.submit(caseCode, command, { 'If-Match': `"${seen}"` });
    expect(status).toBe(412);
    expect(body).toMatchObject({
      code: 'precondition.stale',
      errors: [{ in: 'header', pointer: '/If-Match' }],
      details: { by: 'ho-tich.thach-ha (ubnd-xa-thach-ha)', did: 'handoff.accepted' },
    });
    expect(headers.get('etag')).toBe(`"${before.at(-1)?.seq}"`);
    expect(await factsOf(world, caseCode)).toEqual(before);
  });

  it('tells nothing of the case to an agency that has no part in it', async () => {
    const { caseCode } = await offeredCase(world, counter);
    const stranger = new ApiClient(world, 'quay.thanh-sen');
    const { status, body } = await stranger.submit(caseCode, { type: 'accept-case' }, { 'If-Match': '"1"' });
    expect([status, body]).toEqual([403, expect.objectContaining({ code: 'case.not-visible' })]);
    expect(JSON.stringify(body)).not.toContain('handoff.offered');
  });

  it('is each leg’s own: what happens elsewhere in the case does not spoil it', async () => {
    const { caseCode, leg } = await offeredCase(world, counter);
    const { body } = await commune.submit(caseCode, { type: 'accept-handoff', leg });
    const version = body.legs[0]?.version;
    const items = ['Bản vẽ mặt bằng', 'Giấy tờ còn thiếu'];
    const asked = await commune.submit(
      caseCode,
      { type: 'request-supplement', leg, items },
      { 'If-Match': `"${version}"` },
    );
    expect(asked.status).toBe(200);
    const stale = await commune.submit(
      caseCode,
      { type: 'request-supplement', leg, items },
      { 'If-Match': `"${version}"` },
    );
    expect(stale.status).toBe(412);
  });

  it.each(['W/"3"', 'three'])('%s is no ETag of ours', async (tag) => {
    const { caseCode, leg } = await offeredCase(world, counter);
    const { status, body } = await commune.submit(caseCode, { type: 'accept-handoff', leg }, { 'If-Match': tag });
    expect([status, body]).toEqual([400, expect.objectContaining({ code: 'precondition.invalid' })]);
  });
});

it('two who act at once: one is carried out, the other is told', async () => {
  const { caseCode, leg } = await offeredCase(world, counter);
  const { headers } = await commune.submit(caseCode, { type: 'accept-handoff', leg });
  const head = { 'If-Match': headers.get('etag') ?? '' };
  const answers = await Promise.all(
    ['granted', 'refused'].map((outcome) => commune.submit(caseCode, { type: 'complete-step', leg, outcome }, head)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
});

it('a repeated command under its key does nothing twice', async () => {
  const { caseCode, leg } = await offeredCase(world, counter);
  const head = { 'Idempotency-Key': randomUUID() };
  const first = await commune.submit(caseCode, { type: 'accept-handoff', leg }, head);
  const again = await commune.submit(caseCode, { type: 'accept-handoff', leg }, head);
  expect([again.status, again.headers.get('idempotent-replayed'), again.body]).toEqual([200, 'true', first.body]);
  const other = await commune.submit(caseCode, { type: 'complete-step', leg }, head);
  expect([other.status, other.body]).toEqual([422, expect.objectContaining({ code: 'command.id-reused' })]);
});

it('what people write stays out of the facts and out of the log', async () => {
  const { caseCode, leg } = await offeredCase(world, counter);
  await commune.submit(caseCode, { type: 'refuse-handoff', leg, reasonCode: 'wrong-agency', note: 'bà Mẫu ở xã khác' });
  await counter.submit(caseCode, { type: 'withdraw', reason: 'ông Mẫu đổi ý' });
  const told = JSON.stringify(await factsOf(world, caseCode)) + world.log();
  expect(told).toContain(caseCode);
  expect(told).not.toMatch(/Mẫu ở xã khác|Mẫu đổi ý|Nguyễn Văn Mẫu|000000000001/);
});
