import * as z from 'zod';
import { condition } from './condition.schema.js';
import { ladderSchema } from './rung.schema.js';
import { agency, bilingual, identifier, legalReference, procedure, step, term } from './vocabulary.schema.js';

const agencyRole = z
  .discriminatedUnion('by', [
    z.strictObject({ by: z.literal('fixed'), agency }),
    z.strictObject({ by: z.literal('commune'), field: identifier, kind: identifier }),
    z.strictObject({ by: z.literal('intake-unit') }),
    z.strictObject({ by: z.literal('chosen'), step }),
  ])
  .describe('Who answers for the step');

const silence = z
  .strictObject({ effect: z.enum(['consent', 'wait', 'proceed']), basis: legalReference.optional() })
  .describe('What happens when an opinion does not come in time; consent needs a legal basis');

/** One step as a file writes it; what it leaves out has the ordinary value. */
export const stepSchema = z.strictObject({
  id: step,
  title: bilingual,
  kind: z.enum(['process', 'opinion', 'payment', 'procedure', 'return-result']),
  agency: agencyRole,
  term: z.union([term, z.literal('set-per-case')]).optional(),
  lastsAtLeast: term.optional().describe('What the law makes it last at least, such as a public posting'),
  within: z
    .strictObject({ from: z.literal('receipt'), term, basis: legalReference })
    .optional()
    .describe('Latest end counted from the start of the case'),
  after: z.array(step).default([]).describe('Steps that must be over before this one is offered'),
  when: condition.optional(),
  clock: z.enum(['counted', 'outside']).default('counted'),
  clockGround: legalReference.optional().describe('Why the law does not count the time of the step'),
  appointment: z.int().min(1).default(1).describe('Which appointment the step belongs to'),
  outcomes: z
    .array(identifier)
    .min(1)
    .optional()
    .describe(
      'The first is the ordinary one. Left out: done; of an opinion agree, agree-with-conditions, disagree, out-of-competence',
    ),
  reworkTo: z.array(step).default([]),
  reworkTerm: term.optional().describe('What each rework round gives the step beside what is left of its own term'),
  procedure: procedure.optional().describe('Code of the component procedure, for kind procedure'),
  silence: silence.optional(),
  escalation: ladderSchema.optional(),
  needs: z.array(identifier).default([]).describe('Papers and results that the step reads'),
  produces: z.array(identifier).default([]).describe('Results that the step makes'),
  basis: legalReference.optional(),
});
