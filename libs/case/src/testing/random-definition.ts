import type { ProcedureDefinition } from '@lienthong/procedure';
import fc from 'fast-check';
import { days, procedure, step } from './definition.builder.js';
import { chain, fork, twoDates } from './sample-procedures.js';

/** Agencies that meet again and again. */
export const AGENCIES = ['x', 'y', 'z', 'mot-cua'];

const basis = { document: 'Luật mẫu', status: 'unverified' } as const;
const SILENCE = [{ effect: 'consent', basis }, { effect: 'proceed' }, { effect: 'wait' }] as const;

/** What a component procedure may be: two agencies, the second may send back. */
export const component = procedure(
  'thanh-phan',
  [step('p', { agency: 'x' }), step('q', { agency: 'y', after: ['p'], reworkTo: ['p'] })],
  { total: days(2), transferCutOff: 'after-15:00' },
);

/** A small acyclic definition: agencies that meet again, halves of days, now and then time that is not counted, or a component case. */
const arbGraph: fc.Arbitrary<ProcedureDefinition> = fc
  .record({
    steps: fc.array(
      fc.record({
        after: fc.array(fc.nat(9), { maxLength: 2 }),
        agency: fc.nat(AGENCIES.length - 1),
        amount: fc.constantFrom(0.5, 1, 1, 2, 3),
        outside: fc.nat(9),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    total: fc.integer({ min: 1, max: 12 }),
    receiptCutOff: fc.constantFrom('none', 'last-hour', 'after-15:00'),
    transferCutOff: fc.constantFrom('none', 'after-15:00'),
    clock: fc.constantFrom('suspend', 'suspend', 'suspend', 'restart'),
  })
  .map(({ steps, total, receiptCutOff, transferCutOff, clock }) =>
    procedure(
      'ngau-nhien',
      steps.map(({ after, agency, amount, outside }, index) =>
        step(`s${index}`, {
          agency: AGENCIES[agency] ?? 'x',
          term: days(amount),
          after: index === 0 ? [] : [...new Set(after.map((one) => `s${one % index}`))],
          ...(outside === 5 ? { term: 'set-per-case' } : {}),
          ...(outside === 4 ? { reworkTerm: days(0.5) } : {}),
          reworkTo: steps.slice(0, index).map((_, before) => `s${before}`),
          ...(outside === 0 ? { clock: 'outside' } : {}),
          ...(outside === 2 || outside === 3 ? { kind: 'opinion', silence: SILENCE[(index + amount * 2) % 3] } : {}),
          ...(outside === 1 ? { kind: 'procedure', procedure: component.code } : {}),
        }),
      ),
      {
        ...{ total: days(total), receiptCutOff, transferCutOff },
        supplement: { ...chain.supplement, clock, requestWithin: 5 },
      } as Partial<ProcedureDefinition>,
    ),
  );

/**
 * The versions that a case of a definition may go over to: itself, one that gives some steps more time and others less and
 * asks for one step more before the result, and itself once more as the third.
 */
export function versionsOf(definition: ProcedureDefinition): readonly ProcedureDefinition[] {
  const { steps, appointments } = definition;
  const work = steps.filter(({ kind }) => kind !== 'return-result');
  const ends = work.filter(({ id }) => !work.some(({ after }) => after.includes(id))).map(({ id }) => id);
  const appointment = appointments.at(-1)?.n ?? 1;
  const changed = steps.map((one, index) =>
    one.term && one.term !== 'set-per-case' ? { ...one, term: days(index % 2 === 0 ? 2 : 1) } : one,
  );
  const more = step('them', { agency: 'z', after: ends, appointment });
  return [
    definition,
    { ...definition, version: 2, total: days(8), steps: [...changed, more] },
    { ...definition, version: 3 },
  ];
}

/** The shapes of P3b, P1 and P4, and others. */
export const arbDefinition: fc.Arbitrary<ProcedureDefinition> = fc.oneof(
  fc.constantFrom(chain, fork, twoDates),
  arbGraph,
  arbGraph,
);
