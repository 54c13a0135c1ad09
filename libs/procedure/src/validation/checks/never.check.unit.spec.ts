import { changed, faultsOf, refused } from '../../testing/refused.js';

const when = 'when: { any: [{ outcome: { step: kiem-tra, is: dat } }, { routing: { field: loai, is: gia-han } }] }';
const isNew = '{ routing: { field: loai, is: moi } }';
const isRenewal = '{ routing: { field: loai, is: gia-han } }';

refused([
  {
    law: 'a step for cases that are two things at once',
    from: when,
    to: `when: { all: [${isNew}, ${isRenewal}] }`,
    rule: 'unreachable',
    path: 'steps[2].when',
    at: 'all:',
  },
  {
    law: 'a step behind the outcome of a step that its cases never have',
    from: when,
    to: `when: { all: [{ outcome: { step: kiem-tra, is: dat } }, ${isNew}] }`,
    rule: 'unreachable',
    path: 'steps[2].when',
    at: 'all:',
    in: (text) =>
      text.replace('    outcomes: [dat, khong-dat]', `    outcomes: [dat, khong-dat]\n    when: ${isRenewal}`),
  },
]);

it.each([
  ['either of two things', `when: { any: [${isNew}, ${isRenewal}] }`],
  ['not one of them', `when: { not: ${isNew} }`],
  [
    'a commune and an outcome',
    'when: { all: [{ routing: { field: xa, is: xa-mot } }, { outcome: { step: kiem-tra, is: khong-dat } }] }',
  ],
])('a case can be %s', (_, condition) => expect(faultsOf(changed(when, condition))).toEqual([]));

it('silence that is consent may be asked for as an outcome', () =>
  expect(
    faultsOf(
      changed('after: [kiem-tra]\n    when', 'after: [y-kien]\n    when')
        .replace('effect: proceed', 'effect: consent, basis: { document: Luật mẫu, status: unverified }')
        .replace(when, 'when: { outcome: { step: y-kien, is: consent } }'),
    ).map(({ rule }) => rule),
  ).toEqual(['critical-path']));
