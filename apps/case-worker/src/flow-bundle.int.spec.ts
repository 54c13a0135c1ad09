import { readFileSync } from 'node:fs';
import { flowBundleOnce } from './testing/flow-bundle-once.js';

/** Modules of a bundle, by path. */
const modulesOf = (code: string) => [...code.matchAll(/^\/\*{3}\/ "(\.\/[^"]+)"/gm)].map(([, path]) => path ?? '');

describe('the bundle of the sandbox', () => {
  let modules: string[];
  beforeAll(async () => {
    const { codePath } = await flowBundleOnce();
    modules = modulesOf(readFileSync(codePath, 'utf8'));
  }, 60_000);

  it('holds the workflow', () => {
    expect(modules).toContain('./workflows/case/src/case.workflow.ts');
  });

  it.each(['node_modules/zod/', 'node_modules/yaml/', 'node_modules/pg/'])('holds nothing of %s', (folder) => {
    expect(modules.filter((path) => path.includes(folder))).toEqual([]);
  });

  it('holds no rule of law and no calendar: of the core only how a leg is named and what a fact leaves to wake for', () => {
    const law = modules.filter((path) => path.startsWith('./libs/case/') || path.startsWith('./libs/calendar/'));
    expect(law).toEqual(['./libs/case/src/leg-id.ts', './libs/case/src/notice/case-wake-ups.ts']);
  });
});
