import { parseProcedure } from '../../schema.js';
import { changed, refused, sampleContext } from '../../testing/refused.js';

refused([
  {
    law: 'half a day by the Civil Code (time.md §3)',
    from: 'total: { amount: 5,',
    to: 'total: { amount: 5.5,',
    rule: 'term-rule',
    path: 'total.amount',
    at: 'total',
  },
  {
    law: 'half a day of a step that counts by the Civil Code',
    from: 'term: { amount: 1, unit: working-day }',
    to: 'term: { amount: 0.5, unit: working-day, rule: civil-code }',
    rule: 'term-rule',
    path: 'steps[1].term.amount',
    at: '0.5',
  },
  {
    law: 'half a calendar day',
    from: 'term: { amount: 1, unit: working-day }',
    to: 'term: { amount: 0.5, unit: calendar-day }',
    rule: 'term-rule',
    path: 'steps[1].term.amount',
    at: '0.5',
  },
  {
    law: 'hours that are no whole minutes',
    from: 'term: { amount: 1, unit: working-day }',
    to: 'term: { amount: 1.001, unit: working-hour }',
    rule: 'term-rule',
    path: 'steps[1].term.amount',
    at: '1.001',
  },
  {
    law: 'a counted step without a term',
    from: '    term: { amount: 1, unit: working-day }\n',
    to: '',
    rule: 'term-missing',
    path: 'steps[1].term',
    at: 'id: y-kien',
  },
  {
    law: 'a posting that lasts longer than its step may',
    from: 'term: { amount: 1, unit: working-day }',
    to: 'term: { amount: 1, unit: working-day }\n    lastsAtLeast: { amount: 20, unit: calendar-day }',
    rule: 'term-rule',
    path: 'steps[1].lastsAtLeast',
    at: 'lastsAtLeast',
  },
  {
    law: 'half a day to answer under a special law',
    from: '  closeAfter: 15\n',
    to: '  closeAfter: 15\n  specialWindow: { term: { amount: 7.5, unit: calendar-day }, basis: { document: Luật mẫu, status: unverified } }\n',
    rule: 'term-rule',
    path: 'supplement.specialWindow.term.amount',
    at: 'specialWindow',
  },
  {
    law: 'an administrative procedure without a total',
    from: 'total: { amount: 5, unit: working-day }\n',
    to: '',
    rule: 'term-missing',
    path: 'total',
    at: 'code',
  },
  {
    law: 'a step of an appointment that nobody promises',
    from: 'silence: { effect: proceed }',
    to: 'appointment: 2',
    rule: 'appointment',
    path: 'steps[1].appointment',
    at: 'appointment: 2',
  },
]);

it('a step of no legal term counts nothing when published, and is told (time.md §3)', () => {
  const text = changed('term: { amount: 1, unit: working-day }', 'term: set-per-case');
  expect(parseProcedure(text, sampleContext)).toMatchObject({
    notices: [{ rule: 'set-per-case', path: 'steps[1].term' }],
  });
});
