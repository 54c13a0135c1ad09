import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { emptyDatabase, serverAddress, type TestDatabase, testRolePasswords } from '@lienthong/testing';
import { stringify } from 'yaml';
import { run } from '../program.js';

const INTAKE = {
  procedure: 'ho-kinh-doanh-karaoke',
  channel: 'counter',
  receivedBy: 'trung-tam-tinh',
  submittedAt: '2026-03-02T08:30',
  applicant: { kind: 'person', name: 'Nguyễn Văn Mẫu', identifier: '042000000001' },
  papers: ['to-khai-dien-tu', 'nghiem-thu-pccc', 'phieu-ly-lich-tu-phap'].map((paper) => ({ paper, form: 'copy' })),
  routing: { 'xa-kinh-doanh': 'phuong-thanh-sen' },
};

describe('lienthong setup, procedure publish, case', () => {
  const home = mkdtempSync(join(tmpdir(), 'lienthong-cli-'));
  const before = { ...process.env };
  let database: TestDatabase;

  beforeAll(async () => {
    database = await emptyDatabase();
    process.env.DATABASE_URL = database.url;
    process.env.KAFKA_BROKERS = serverAddress('TEST_KAFKA_BROKERS');
    process.env.LIENTHONG_HOME = home;
    file('database-roles.json', JSON.stringify(testRolePasswords));
    expect((await lienthong('setup', '--json')).code).toBe(0);
  });
  afterAll(async () => {
    process.env = before;
    rmSync(home, { recursive: true, force: true });
    await database.drop();
  });

  function file(name: string, text: string): string {
    writeFileSync(join(home, name), text);
    return join(home, name);
  }

  async function lienthong(...args: string[]) {
    const [output, errors] = [new PassThrough(), new PassThrough()];
    const io = { input: process.stdin, output, errors, language: 'vi' as const, exitCode: 0 };
    const code = await run(args, io);
    const said = String(output.read() ?? '');
    return { code, said, complained: String(errors.read() ?? ''), json: () => JSON.parse(said) };
  }

  const opened = async (...more: string[]): Promise<string> =>
    (await lienthong('case', 'open', file('ho-so.yaml', stringify(INTAKE)), '--json', ...more)).json().caseCode;

  it('sets up once; repeating it changes nothing', async () => {
    expect((await lienthong('setup', '--json')).json()).toEqual({
      ...{ migrations: [], topics: [], published: [] },
      ...{ calendars: [], waiting: [] },
    });
  });

  it('opens a case of a file, and no second one under the same key', async () => {
    const first = await opened('--key', 'ho-so-1');
    expect(first).toMatch(/^000\.00\.00\.H27-260302-\d{4}$/);
    expect(await opened('--key', 'ho-so-1')).toBe(first);
    expect(await opened()).not.toBe(first);
  });

  it('shows a case, its ledger, its chain and why its date is what it is', async () => {
    const code = await opened();
    expect((await lienthong('case', 'show', code)).said).toContain(`${code}  ho-kinh-doanh-karaoke v1  accepted (2)`);
    expect((await lienthong('case', 'show', code, '--json')).json()).toMatchObject({ caseCode: code, legs: [] });
    expect((await lienthong('case', 'ledger', code)).said).toContain('Hẹn lần 1');
    expect((await lienthong('case', 'verify', code)).said).toContain('3 sự kiện, nguyên vẹn');
    expect((await lienthong('case', 'verify', code, '--json')).json()).toMatchObject({ facts: 3, faults: [] });
    const explained = (await lienthong('case', 'explain', code, '--json')).json();
    const counted = explained.days.reduce((sum: number, day: { counted: number }) => sum + day.counted, 0);
    expect(counted).toBe(explained.allotted);
    const said = (await lienthong('case', 'explain', code)).said;
    for (const part of ['Hạn ', 'Bản 1, ', 'tiếp nhận', 'Ngày cuối để xin lỗi']) expect(said).toContain(part);
    const answer = (await lienthong('case', 'explain', code, '--intake')).said;
    expect(answer).toContain('Thời hạn: 8 giờ làm việc');
    expect((await lienthong('case', 'explain', code, '--revision', '1', '--json')).json()).toMatchObject({
      versions: [{ cause: 'accept' }],
    });
  });

  it('writes a case for anyone to check, without a server: whatever was changed is named with its row', async () => {
    const code = await opened();
    const exported = (await lienthong('case', 'export', code)).said;
    expect(exported).not.toContain('Nguyễn Văn Mẫu');
    const { DATABASE_URL: url, ...without } = process.env;
    process.env = { ...without, LIENTHONG_HOME: join(home, 'nothing-runs-here') };
    const whole = await lienthong('case', 'verify', '--file', file('ho-so.json', exported));
    expect([whole.code, whole.said]).toEqual([0, expect.stringContaining('3 sự kiện, nguyên vẹn')]);
    const { lastHash } = JSON.parse(exported);
    expect(whole.said).toContain(`mã băm cuối ${lastHash}`);
    const noted = await lienthong('case', 'verify', '--file', join(home, 'ho-so.json'), '--expect', 'f'.repeat(64));
    expect([noted.code, noted.complained]).toEqual([1, expect.stringContaining('khác với mã đã ghi')]);
    const changed = file('sua.json', exported.replace(/"channel":"counter"/, '"channel":"online"'));
    const found = await lienthong('case', 'verify', '--file', changed);
    expect([found.code, found.said, found.complained]).toEqual([1, '', `${code}: hàng 1: sự kiện 1 đã bị sửa\n`]);
    expect((await lienthong('case', 'verify', '--file', changed, '--json')).json()).toMatchObject({
      faults: [{ row: 1, seq: 1, fault: 'changed' }],
    });
    const none = await lienthong('case', 'verify', '--file', file('khac.json', '{}'));
    expect([none.code, none.complained]).toEqual([1, expect.stringContaining('Không phải tệp hồ sơ đã xuất')]);
    expect((await lienthong('case', 'verify')).complained).toContain('cần mã hồ sơ');
    process.env = { ...without, ...(url ? { DATABASE_URL: url } : {}) };
  });

  it('says what is wrong, and with which field', async () => {
    const unknown = await lienthong('case', 'show', '000.00.00.H27-200101-9999');
    expect([unknown.code, unknown.said, unknown.complained]).toEqual([1, '', expect.stringContaining('case.unknown')]);
    const incomplete = file('thieu.yaml', stringify({ ...INTAKE, applicant: undefined }));
    const refused = await lienthong('case', 'open', incomplete);
    expect([refused.code, refused.complained]).toEqual([1, expect.stringContaining('applicant')]);
    const noPapers = await lienthong('case', 'open', file('trong.yaml', stringify({ ...INTAKE, papers: [] })));
    expect([noPapers.code, noPapers.complained]).toEqual([1, expect.stringContaining('Thiếu thành phần')]);
  });

  it('publishes a version for good', async () => {
    const { text } = (await import('@lienthong/catalogue')).procedureFiles()[0]!;
    const same = await lienthong('procedure', 'publish', file('same.yaml', text), '--json');
    expect(same.json()).toMatchObject({ repeated: true });
    const changed = await lienthong('procedure', 'publish', file('changed.yaml', `${text}\n# khác\n`));
    expect([changed.code, changed.complained]).toEqual([1, expect.stringContaining('procedure.version-published')]);
    const next = text.replace(/^version: 1$/m, 'version: 2');
    expect((await lienthong('procedure', 'publish', file('next.yaml', next), '--json')).json()).toMatchObject({
      version: 2,
      repeated: false,
    });
    const broken = await lienthong('procedure', 'publish', file('broken.yaml', text.replace(/^kind: .*$/m, '')));
    expect([broken.code, broken.complained]).toEqual([1, expect.stringContaining('kind')]);
  });

  it('opens work between agencies from a file without an applicant; every other procedure has one', async () => {
    const { applicant: _applicant, ...unasked } = INTAKE;
    const work = {
      ...unasked,
      procedure: 'xu-ly-dat-o-nhiem',
      receivedBy: 'so-nong-nghiep-moi-truong',
      papers: [],
      routing: { 'xa-co-dat': 'phuong-thanh-sen' },
    };
    const internal = await lienthong('case', 'open', file('noi-bo.yaml', stringify(work)), '--json');
    expect(internal.json()).toMatchObject({ status: 'accepted', caseCode: expect.stringMatching(/-260302-\d{4,}$/) });
    const refused = await lienthong('case', 'open', file('thieu.yaml', stringify(unasked)));
    expect([refused.code === 0, refused.complained]).toEqual([false, expect.stringContaining('Thiếu người nộp')]);
  });

  it('replaces a case that was taken in under the wrong procedure: not one without the other', async () => {
    const wrong = await opened('--key', 'nham-thu-tuc');
    const anew = file('thay.yaml', stringify({ ...INTAKE, replaces: wrong }));
    const early = await lienthong('case', 'open', anew);
    // nobody has it yet, so it is refused or withdrawn, not stopped (domain.md §2.3)
    expect([early.code === 0, early.complained]).toEqual([false, expect.stringContaining(wrong)]);
  });
});
