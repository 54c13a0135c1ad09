import { readFileSync } from 'node:fs';

const { $schema: _schema, ...swc } = JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));

/** One configuration for every suite; the suffix of a file picks the suite: `.unit.`, `.int.`, `.e2e.`, `.faults.` */
export default {
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/workflows', '<rootDir>/infra', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts', '**/*.spec.mjs'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/probes/'],
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/', '<rootDir>/\\.lienthong/'],
  watchPathIgnorePatterns: ['<rootDir>/\\.lienthong/'],
  testEnvironment: 'node',
  // ten thousand runs of a property take their time
  testTimeout: process.env.FAST_CHECK_RUNS ? 4 * 3600_000 : 60_000,
  setupFiles: ['<rootDir>/infra/tooling/property-runs.mjs'],
  // workspace packages are tested from their source: no build is needed before a test
  testEnvironmentOptions: { customExportConditions: ['@lienthong/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'mts', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: { '^.+\\.m?ts$': ['@swc/jest', { ...swc, swcrc: false }] },
  // source writes `./x.js`; the file on disk is `./x.ts`
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};
