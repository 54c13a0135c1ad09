import { pureRooms, rooms } from './rooms.mjs';

/** A room stands at the root, and again inside a probe's folder, so that a probe can break its rule. */
const at = (room) => `(?:^|/)${room}(?:/|$)`;
const PRODUCTION = '\\.spec\\.(?:ts|mjs)$|/src/testing/';

const layers = Object.entries(rooms).map(([room, allowed]) => ({
  name: `layer-${room.replace('/', '-')}`,
  comment: `${room} stands on ${allowed.join(', ') || 'nothing'}`,
  from: { path: at(room), pathNot: PRODUCTION },
  to: {
    path: '(?:^|/probes/[^/]+/)(?:libs|apps|workflows|infra)/',
    pathNot: [at(room), ...allowed.map((prefix) => `(?:^|/)${prefix}(?:/|$)?`)],
  },
}));

const purity = Object.entries(pureRooms).flatMap(([room, packages]) => [
  {
    name: `pure-${room.replace('/', '-')}`,
    comment: `${room} does no I/O: no Node built-in`,
    from: { path: at(room), pathNot: PRODUCTION },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: `packages-${room.replace('/', '-')}`,
    comment: `${room} needs no package but ${packages.join(', ') || 'none'}`,
    from: { path: at(room), pathNot: PRODUCTION },
    to: { path: 'node_modules/', pathNot: packages.map((name) => `node_modules/${name}/`) },
  },
]);

/** One owner for each outside thing: everyone else goes through it. */
const owned = [
  ['prisma', '(?:^|/)(?:@prisma|prisma)(?:/|$)', ['libs/case-store', 'libs/platform']],
  ['kafkajs', '(?:^|/)kafkajs(?:/|$)', ['libs/platform/src/kafka']],
  ['sql', '(?:^|/)pg(?:/|$)', ['libs/platform', 'libs/case-store', 'libs/testing', 'apps/indicator-service']],
  ['sqlite', '^(?:node:)?sqlite$', ['apps/cli/src/log-export/ocel']],
  ['temporal-worker', '(?:^|/)@temporalio/worker(?:/|$)', ['libs/platform/src/temporal', 'apps/case-worker']],
  ['jose', '(?:^|/)jose(?:/|$)', ['libs/platform/src/identity']],
  ['exceljs', '(?:^|/)exceljs(?:/|$)', ['libs/documents']],
  ['pdfmake', '(?:^|/)pdfmake(?:/|$)', ['libs/documents']],
].map(([name, path, owners]) => ({
  name: `owner-${name}`,
  comment: `${name} is used by ${owners.join(', ')} alone`,
  from: { path: '(?:^|/)(?:libs|apps|workflows)/', pathNot: [...owners.map(at), PRODUCTION] },
  to: { path },
}));

export const rules = [
  ...layers,
  ...purity,
  ...owned,
  {
    name: 'no-circle',
    comment: 'a circle of imports has no first reader',
    from: { pathNot: PRODUCTION },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-workflow-import',
    comment: 'workflow code is bundled for its sandbox, never imported',
    from: { path: '(?:^|/)(?:libs|apps)/', pathNot: PRODUCTION },
    to: { path: '(?:^|/probes/[^/]+/)workflows/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'zod-only-in-schema',
    comment: 'the main entry of libs/procedure reaches the workflow sandbox: no zod there',
    from: { path: '(?:^|/)libs/procedure/src/index\\.ts$' },
    to: { path: 'node_modules/(?:zod|yaml)/', reachable: true },
  },
  {
    name: 'resolvable',
    comment: 'an import that resolves to nothing',
    from: {},
    to: { couldNotResolve: true },
  },
];
