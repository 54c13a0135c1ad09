import * as z from 'zod';
import { MOST_RUNGS } from '../escalation/ladder.js';
import { agency, term } from './vocabulary.schema.js';

const addressee = z
  .union([z.enum(['holder', 'receiver']), z.strictObject({ agency })])
  .describe(
    'Whose head is told: of the agency that holds the leg, of the unit that took the case in, of a named agency',
  );

const rung = z
  .strictObject({
    used: z.number().gt(0).lt(1).optional().describe("When so much of the leg's time is used"),
    late: term.optional().describe('So long after the due; a minute after it where neither is said'),
    to: addressee,
  })
  .describe('Somebody is told of a leg that is late, or will be');

/** Who is told of a late leg, rung by rung; left out, the ladder that is in force for every step. */
export const ladderSchema = z
  .array(rung)
  .max(MOST_RUNGS)
  .describe('Escalation, rung by rung; empty for none, left out for the ordinary one');
