import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const VAGUE = /(^|[/.-])(utils?|helpers?|common|misc|managers?)([/.-])/;
/** A table of cases may be long. */
const SPEC = /\.spec\.(ts|mjs)$/;
const MOST_LINES = 250;

const sources = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', 'apps', 'libs', 'workflows', 'infra', 'test'],
  { encoding: 'utf8' },
)
  .split('\n')
  .filter((file) => /\.(ts|mjs)$/.test(file) && !file.includes('/probes/') && !file.includes('/generated/'));

const lines = (text: string) => text.split('\n').length;
const exportsAll = (text: string) => /^export \* /m.test(text);

/** A rule about files: the files that break it, and a sample that must break it. */
const rules = [
  {
    rule: 'no vague names',
    breaks: (file: string) => VAGUE.test(file),
    probe: { file: 'libs/case/src/date-utils.ts', text: '' },
  },
  {
    rule: 'files fit a mind',
    breaks: (file: string, text: string) => !SPEC.test(file) && lines(text) > MOST_LINES,
    probe: { file: 'a.ts', text: '\n'.repeat(300) },
  },
  {
    rule: 'explicit exports',
    breaks: (_: string, text: string) => exportsAll(text),
    probe: { file: 'a.ts', text: "export * from './b.js';\n" },
  },
  {
    rule: 'index.ts only at the root of a package or of one of its entries',
    breaks: (file: string) =>
      basename(file) === 'index.ts' && !/^(apps|libs|workflows)\/[^/]+\/src\/([^/]+\/)?index\.ts$/.test(file),
    probe: { file: 'libs/case/src/ledger/path/index.ts', text: '' },
  },
];

describe('files of the house', () => {
  it.each(rules)('$rule', ({ breaks }) => {
    expect(sources.filter((file) => breaks(file, readFileSync(file, 'utf8')))).toEqual([]);
  });
  it.each(rules)('$rule: bites', ({ breaks, probe }) => expect(breaks(probe.file, probe.text)).toBe(true));
});

describe('the linter bites', () => {
  it.each([
    { rule: 'noExplicitAny', text: 'export const a: any = 1;\n' },
    { rule: 'noNonNullAssertion', text: 'export const a = (b?: string) => b!.length;\n' },
    { rule: 'noUnusedVariables', text: 'const unused = 1;\n' },
    { rule: 'noFloatingPromises', text: 'const work = async () => 1;\nwork();\nexport const a = work;\n' },
  ])('$rule', ({ rule, text }) => {
    const folder = mkdtempSync(join(tmpdir(), 'lint-probe-'));
    try {
      writeFileSync(join(folder, 'probe.ts'), text);
      const { status, output } = lint(folder);
      expect(status).not.toBe(0);
      expect(output).toContain(rule);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function lint(folder: string): { status: number; output: string } {
  const config = JSON.parse(readFileSync('biome.json', 'utf8'));
  delete config.vcs;
  delete config.$schema;
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(config));
  try {
    return {
      status: 0,
      output: execFileSync('node_modules/.bin/biome', ['lint', `--config-path=${folder}`, folder], {
        encoding: 'utf8',
        stdio: 'pipe',
      }),
    };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { status, output: stdout + stderr };
  }
}
