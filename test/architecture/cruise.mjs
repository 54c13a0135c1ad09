import { cruise } from 'dependency-cruiser';
import { rules } from './rules.mjs';

/** Imports that break a rule, each as `{ rule, from, to }`. */
export async function violations(folders, { exclude = [] } = {}) {
  const { output } = await cruise(folders, {
    validate: true,
    ruleSet: { forbidden: rules.map((rule) => ({ severity: 'error', ...rule })) },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^(?:apps|libs|workflows|infra)/[^/]+/dist/', '/generated/', ...exclude] },
    tsPreCompilationDeps: true,
    // known under its prefix alone
    builtInModules: { add: ['node:sqlite'] },
    enhancedResolveOptions: {
      conditionNames: ['@lienthong/source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  });
  return output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}
