import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadProcedures } from '@lienthong/catalogue';
import { BpmnModdle } from 'bpmn-moddle';
import { lienthong } from '../testing/lienthong.js';

const published = (code: string) =>
  fileURLToPath(new URL(`../../../../libs/catalogue/procedures/${code}.yaml`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'procedures-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A published file with one text changed, as a new file. */
function changed(code: string, from: string, to: string): string {
  const text = readFileSync(published(code), 'utf8');
  expect(text).toContain(from);
  const file = join(folder, `${code}.yaml`);
  writeFileSync(file, text.replace(from, to));
  return file;
}

describe('lienthong procedure validate', () => {
  it('says that the files of the catalogue are valid', async () =>
    expect(
      await lienthong(['procedure', 'validate', published('lt-khai-sinh'), published('bien-dong-dat-dai')], 'en'),
    ).toEqual({
      code: 0,
      out: `${published('lt-khai-sinh')}: valid (lt-khai-sinh v1)\n${published('bien-dong-dat-dai')}: valid (bien-dong-dat-dai v1)\n`,
      err: '',
    }));

  it('names file, line, path, both sums and the rule on standard error, and exits 1', async () => {
    const file = changed('ho-kinh-doanh-karaoke', 'amount: 10,', 'amount: 11,');
    expect(await lienthong(['procedure', 'validate', file])).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(
        /\.yaml:\d+: appointments\[0\]\.term: Đường găng ho-kinh-doanh → an-ninh → giay-phep cần 17 ngày làm việc, lần hẹn 1 chỉ có 16 \[critical-path\]\n$/,
      ),
    });
  });

  it('goes on after a file that cannot be read, and answers one JSON document', async () => {
    const { code, out, err } = await lienthong([
      'procedure',
      'validate',
      '--json',
      join(folder, 'none'),
      published('lt-khai-sinh'),
    ]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      files: [{ faults: [{ rule: 'file' }] }, { code: 'lt-khai-sinh', faults: [] }],
    });
  });

  it('judges files beside each other: a parent with a new child', async () => {
    const child = changed('the-bhyt-tre-em', 'code: the-bhyt-tre-em', 'code: the-moi');
    const parent = changed('lt-khai-sinh', 'procedure: the-bhyt-tre-em', 'procedure: the-moi');
    expect((await lienthong(['procedure', 'validate', parent])).code).toBe(1);
    expect((await lienthong(['procedure', 'validate', parent, child])).code).toBe(0);
  });
});

describe('lienthong procedure list and show', () => {
  it('lists the catalogue', async () => {
    const { out } = await lienthong(['procedure', 'list', '--json']);
    expect(JSON.parse(out)).toEqual(
      loadProcedures().map(({ code, version }) => expect.objectContaining({ code, version })),
    );
  });

  it('shows a procedure as a table in the language asked for', async () => {
    const { out } = await lienthong(['procedure', 'show', 'bien-dong-dat-dai']);
    expect(out).toContain('Hẹn trả: 1: 5 ngày làm việc · 2: 3 ngày làm việc');
    expect(out).toMatch(
      /tham-tra .*Chi nhánh Văn phòng Đăng ký đất đai \(Xã, phường nơi có đất\) +4,5 ngày làm việc +1$/m,
    );
  });

  it('shows papers by kind of case, reduced fees, silence with its law, and what is not certain', async () => {
    const { out } = await lienthong(['procedure', 'show', 'giay-phep-xay-dung']);
    expect(out).toContain('im lặng là đồng ý: Luật Xây dựng 2014 (50/2014/QH13), điều 102.1.đ [?]');
    expect(out).toContain('(bắt buộc khi thuoc-dien-pccc = co; dùng lại được)');
    expect(out).toMatch(/CHƯA CHẮC CHẮN[\s\S]*phân chia của hệ thống \(tiep-nhan, cap-phep\)/);
    expect((await lienthong(['procedure', 'show', 'ly-lich-tu-phap'], 'en')).out).toContain('100,000 đ [?]');
  });

  it('shows a file that is not in the catalogue yet', async () => {
    const file = changed('the-bhyt-tre-em', 'code: the-bhyt-tre-em', 'code: 1.001850');
    expect((await lienthong(['procedure', 'show', file])).out).toContain('1.001850 v1: ');
    const broken = changed('the-bhyt-tre-em', 'channels: [counter, online, post]', 'channels: []');
    expect(await lienthong(['procedure', 'show', broken])).toMatchObject({
      code: 1,
      err: expect.stringContaining('[kind]'),
    });
  });

  it('shows it as JSON', async () =>
    expect(JSON.parse((await lienthong(['procedure', 'show', 'lt-khai-sinh', '--json'])).out)).toMatchObject({
      code: 'lt-khai-sinh',
    }));

  it('names the procedures that there are when there is no such one', async () => {
    const { code, out, err } = await lienthong(['procedure', 'show', 'khong-co']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('lt-khai-sinh');
  });

  it('draws Mermaid with a box for each agency and the conditions on the arrows', async () => {
    const { out } = await lienthong(['procedure', 'show', 'lt-khai-sinh', '--format', 'mermaid'], 'en');
    expect(out.match(/subgraph/g)).toHaveLength(4);
    expect(out).toContain('step-khai-sinh -->|"khai-sinh = granted"| step-the-bhyt');
  });
});

describe.each(loadProcedures().map(({ code }) => code))('%s as BPMN', (code) => {
  interface Node {
    readonly $type: string;
    readonly id: string;
    readonly incoming?: readonly unknown[];
  }

  it('is read without a warning, stands in lanes, and every step has one way in and one way out', async () => {
    const { out } = await lienthong(['procedure', 'show', code, '--format', 'bpmn']);
    const { elementsById, references, warnings } = await new BpmnModdle().fromXML(out);
    expect(warnings).toEqual([]);
    const elements = Object.values(elementsById) as Node[];
    const nodes = elements.filter(({ $type }) => /(Task|Activity|Gateway|Event)$/.test($type)).map(({ id }) => id);
    const named = (property: string) => references.filter((one) => one.property === property).map(({ id }) => id);
    expect(named('bpmn:flowNodeRef').sort()).toEqual([...nodes].sort());
    const shapes = named('bpmndi:bpmnElement');
    for (const node of nodes) {
      expect(shapes).toContain(node);
      const ways = [named('bpmn:targetRef'), named('bpmn:sourceRef')].map(
        (ids) => ids.filter((id) => id === node).length,
      );
      if (node.startsWith('step-')) expect(ways).toEqual([1, 1]);
      else if (node === 'start') expect(ways).toEqual([0, 1]);
      else if (node === 'end') expect(ways).toEqual([1, 0]);
      else expect(Math.min(...ways) === 1 && Math.max(...ways) > 1).toBe(true);
    }
  });
});
