import type { CaseView } from '@lienthong/contracts/http';
import { ApiClient } from '../testing/api-client.js';
import { type ApiWorld, startApiWorld } from '../testing/api-world.js';
import { offer, offeredCase } from '../testing/told-case.js';

let world: ApiWorld;
let counter: ApiClient;
let commune: ApiClient;
beforeAll(async () => {
  world = await startApiWorld('2025-11-25T09:00');
  counter = new ApiClient(world, 'quay.thach-ha');
  commune = new ApiClient(world, 'ho-tich.thach-ha');
});
afterAll(() => world.stop());

const view = async (who: ApiClient, caseCode: string) => (await who.get<CaseView>(`/api/v1/cases/${caseCode}`)).body;
/** A case whose second step, of the police, somebody there has taken. */
async function withThePolice() {
  const { caseCode, leg } = await offeredCase(world, counter);
  await commune.submit(caseCode, { type: 'accept-handoff', leg });
  await commune.submit(caseCode, { type: 'complete-step', leg });
  const police = new ApiClient(world, 'an-ninh.tinh');
  const second = await offer(world, caseCode, 'an-ninh');
  return { caseCode, first: leg, second, police };
}

it('who sent a handoff may take it back until somebody accepts it, is offered to, and holds it again', async () => {
  const { caseCode, first, second, police } = await withThePolice();
  expect((await view(commune, caseCode)).commands).toContainEqual({ type: 'recall-handoff', leg: second });
  expect((await view(police, caseCode)).commands).not.toContainEqual({ type: 'recall-handoff', leg: second });
  const recalled = await commune.submit(caseCode, { type: 'recall-handoff', leg: second, note: 'nhầm tệp' });
  expect([recalled.status, recalled.body.facts.map(({ type }) => type)]).toEqual([200, ['handoff.recalled']]);
  expect((await view(commune, caseCode)).legs.find(({ leg }) => leg === first)).toMatchObject({ status: 'held' });
  const { status, body } = await police.submit(caseCode, { type: 'accept-handoff', leg: second });
  expect([status, body]).toEqual([409, expect.objectContaining({ code: 'leg.not-in-state' })]);
});

it('a leg is given to a colleague by who holds it, or by who directs the work; nobody takes it', async () => {
  const { caseCode, second, police } = await withThePolice();
  await police.submit(caseCode, { type: 'accept-handoff', leg: second });
  const head = new ApiClient(world, 'truong-phong.an-ninh');
  const reassign = { type: 'reassign', leg: second, officer: 'an-ninh-2.tinh' };
  expect((await head.submit(caseCode, reassign)).status).toBe(200);
  const given = (await view(police, caseCode)).legs.find(({ leg }) => leg === second);
  expect(given).toMatchObject({ status: 'held', officer: 'an-ninh-2.tinh' });
  const taken = await police.submit(caseCode, { ...reassign, officer: 'an-ninh.tinh' });
  expect([taken.status, taken.body]).toEqual([403, expect.objectContaining({ code: 'handoff.held-by-colleague' })]);
  expect((await head.submit(caseCode, { type: 'complete-step', leg: second })).body).toMatchObject({
    code: 'command.not-allowed',
  });
});

it('an order moves a step to another agency, with its code; an officer gives no orders', async () => {
  const { caseCode, second, police } = await withThePolice();
  const move = { type: 'move-handoff', leg: second, agency: 'so-tai-chinh', order: '12/QĐ-UBND' };
  expect((await police.submit(caseCode, move)).body).toMatchObject({ code: 'command.not-allowed' });
  const approver = new ApiClient(world, 'lanh-dao.tinh');
  const moved = await approver.submit(caseCode, move);
  expect([moved.status, moved.body.facts.map(({ type }) => type)]).toEqual([200, ['handoff.moved', 'handoff.offered']]);
  const { legs } = await view(counter, caseCode);
  const moving = legs.filter(({ step }) => step === 'an-ninh');
  expect(moving.map(({ leg, status, agency }) => [leg, status, agency])).toEqual([
    [second, 'moved', 'cong-an-tinh'],
    ['an-ninh.1.2', 'offered', 'so-tai-chinh'],
  ]);
});

it('a case tells the planned date of each agency, as its slip does', async () => {
  const { caseCode } = await offeredCase(world, counter);
  const { planned, dueAt } = await view(counter, caseCode);
  expect(planned.map(({ step, agency }) => [step, agency])).toEqual([
    ['ho-kinh-doanh', 'ubnd-xa-thach-ha'],
    ['an-ninh', 'cong-an-tinh'],
    ['giay-phep', 'ubnd-tinh'],
  ]);
  expect(planned.every((step) => step.startAt < step.dueAt && step.dueAt <= (dueAt ?? ''))).toBe(true);
});

it('the counter corrects its intake: the handoff is taken back, the receipt is issued anew under the next number', async () => {
  const { caseCode, leg } = await offeredCase(world, counter);
  const before = await view(counter, caseCode);
  const correct = {
    type: 'correct-intake',
    routing: { 'xa-kinh-doanh': 'phuong-thanh-sen' },
    channel: 'online',
    note: 'nhầm xã',
  };
  expect((await commune.submit(caseCode, correct)).body).toMatchObject({ code: 'command.not-allowed' });
  const { status, body } = await counter.submit(caseCode, correct);
  expect([status, body.facts.map(({ type }) => type)]).toEqual([
    ...[200, ['intake.corrected', 'handoff.recalled', 'slip.issued']],
  ]);
  const after = await view(counter, caseCode);
  expect([after.channel, after.dueAt, after.announcedDueAt]).toEqual(['online', before.dueAt, before.announcedDueAt]);
  expect(after.planned[0]).toMatchObject({ step: 'ho-kinh-doanh', agency: 'ubnd-phuong-thanh-sen' });
  expect(after.legs).toEqual([expect.objectContaining({ leg, status: 'recalled' })]);
  expect(await offer(world, caseCode, 'ho-kinh-doanh', 2)).toBe('ho-kinh-doanh.1.2');
});

it('the counter corrects who asks and when it was filed: both are shown, and found by who really asks alone', async () => {
  const { caseCode } = (await counter.open()).body;
  const before = await view(counter, caseCode);
  const applicant = { kind: 'person', name: 'Lê Thị Mẫu', identifier: '000000000777' };
  const submittedAt = '2025-11-24T08:00:00Z';
  const future = await counter.submit(caseCode, { type: 'correct-intake', submittedAt: '2031-01-01T00:00:00Z' });
  expect(future.body).toMatchObject({ code: 'case.submitted-in-future' });
  const { status, body } = await counter.submit(caseCode, { type: 'correct-intake', applicant, submittedAt });
  expect([status, body.facts.map(({ type }) => type)]).toEqual([
    ...[200, ['intake.corrected', 'appointment.set', 'slip.issued']],
  ]);
  expect(JSON.stringify(body)).not.toContain(applicant.identifier);
  const after = await view(counter, caseCode);
  expect(after).toMatchObject({ applicant, submittedAt, acceptedAt: submittedAt });
  expect([after.announcedDueAt, after.dueAt! < after.announcedDueAt!]).toEqual([before.announcedDueAt, true]);
  const found = async (identifier: string) =>
    (await counter.post<{ cases: CaseView[] }>('/api/v1/cases/search', { identifier })).body.cases.map(
      (one) => one.caseCode,
    );
  expect(await found(applicant.identifier)).toEqual([caseCode]);
  expect(await found('000000000001')).not.toContain(caseCode);
});

describe('work between agencies', () => {
  const work = {
    procedure: 'xu-ly-dat-o-nhiem',
    papers: [],
    routing: { 'xa-co-dat': 'xa-thach-ha' },
    applicant: undefined,
  };
  it('is opened by an agency, without an applicant, and has a code as any case', async () => {
    const officer = new ApiClient(world, 'chuyen-vien.tinh');
    const { status, body } = await officer.open(work);
    expect([status, body.status, body.dueAt]).toEqual([201, 'accepted', undefined]);
    expect(body.caseCode).toMatch(/-251125-\d{4}$/);
    const found = await view(officer, body.caseCode);
    expect([found.receivedBy, found.applicant, found.nationalStatus]).toEqual(['ubnd-tinh', undefined, 2]);
  });
  it('has no applicant; every other procedure has one, who comes to a counter', async () => {
    const { applicant: _none, ...unasked } = work;
    const person = { kind: 'person', name: 'Nguyễn Văn Mẫu', identifier: '000000000001' };
    expect((await counter.open({ ...unasked, applicant: person })).body).toMatchObject({
      code: 'case.applicant-not-asked',
    });
    expect((await counter.open({ applicant: undefined })).body).toMatchObject({ code: 'case.applicant-missing' });
    expect((await commune.open()).body).toMatchObject({ code: 'command.not-allowed' });
  });
});
