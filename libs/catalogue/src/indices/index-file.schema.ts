import { type PlainDate, plainDate } from '@lienthong/kernel';
import * as z from 'zod';
import { bilingual, certainty, kebab } from '../agencies/agency-file.schema.js';

const day = z.iso.date().transform((text): PlainDate => plainDate(text));
const points = z.number().min(0).max(100);
const share = z.number().min(0).max(1);
const status = z.enum(['verified', 'unverified']);

/** What every file of an index says of itself. */
const head = {
  id: kebab,
  version: z.string().min(1),
  title: bilingual,
  source: certainty,
  from: day,
  to: day.optional(),
};

/** An index whose formulas earn points, group by group. */
export const qualityIndexFile = z
  .strictObject({
    ...head,
    total: points,
    groups: z.array(z.strictObject({ id: kebab, title: bilingual, points, status })).min(1),
    formulas: z
      .array(
        z.strictObject({
          id: z.string().regex(/^\d\.\d[a-z]?$/),
          group: kebab,
          title: bilingual,
          /** What the formula counts. */
          unit: z.enum(['case', 'procedure', 'complaint']),
          points,
          /** Rate in percent from which all points are given. */
          fullAt: z.number().gt(0).max(100).default(100),
          status,
        }),
      )
      .min(1),
  })
  .superRefine(({ total, groups, formulas }, context) => {
    const fault = (message: string) => context.addIssue({ code: 'custom', message });
    if (new Set(formulas.map(({ id }) => id)).size < formulas.length) fault('two formulas of one id');
    if (sum(groups) !== total) fault(`the groups have ${sum(groups)} points, not ${total}`);
    for (const { id, group } of formulas)
      if (!groups.some((one) => one.id === group)) fault(`formula ${id} is of no group (${group})`);
    for (const group of groups) {
      const own = sum(formulas.filter((one) => one.group === group.id));
      if (own !== group.points) fault(`the formulas of ${group.id} have ${own} points, not ${group.points}`);
    }
  });

/** What a resolution wants by when. */
export const targetsFile = z.strictObject({
  ...head,
  /** A rating counts as satisfied from this score on. */
  satisfiedFrom: z.int().min(1).max(5),
  targets: z
    .array(
      z.strictObject({
        id: kebab,
        title: bilingual,
        figure: z.enum(['online-share', 'online-procedures', 'satisfaction']),
        goals: z
          .array(z.union([z.strictObject({ by: day, above: share }), z.strictObject({ by: day, atLeast: share })]))
          .min(1)
          .refine(
            (goals) => goals.every(({ by }, at) => at === 0 || (goals[at - 1]?.by ?? by) < by),
            'in order of time',
          ),
      }),
    )
    .min(1),
});

/** How agencies are ranked: who against whom, by what, and what it weighs. */
export const rankingFile = z
  .strictObject({
    ...head,
    minLegs: z.strictObject({ year: z.int().min(1), month: z.int().min(1) }),
    leagues: z.array(
      z.strictObject({ id: z.enum(['departments', 'communes']), title: bilingual, kinds: z.array(kebab).min(1) }),
    ),
    components: z
      .array(
        z
          .strictObject({
            id: z.enum([
              'on-time-share',
              'overrun-minutes',
              'overdue-running',
              'letters-in-time',
              'online-share',
              'satisfaction',
              'rework',
              'supplements',
            ]),
            title: bilingual,
            weight: z.number().gt(0).max(100),
            /** The value that is worth nothing, and the one that is worth all of the weight. */
            zeroAt: z.number().min(0),
            fullAt: z.number().min(0),
          })
          .refine(({ zeroAt, fullAt }) => zeroAt !== fullAt, 'zeroAt and fullAt are the two ends of a scale'),
      )
      .min(1),
  })
  .superRefine(({ leagues, components }, context) => {
    const fault = (message: string) => context.addIssue({ code: 'custom', message });
    const weights = components.reduce((total, { weight }) => total + weight, 0);
    if (weights !== 100) fault(`the weights add up to ${weights}, not 100`);
    if (new Set(components.map(({ id }) => id)).size < components.length) fault('two components of one id');
    const kinds = leagues.flatMap((league) => league.kinds);
    if (new Set(kinds).size < kinds.length) fault('a kind of agency plays in two leagues');
  });

export type QualityIndexFile = z.output<typeof qualityIndexFile>;
export type TargetsFile = z.output<typeof targetsFile>;
export type RankingFile = z.output<typeof rankingFile>;

const sum = (parts: readonly { readonly points: number }[]): number =>
  parts.reduce((total, part) => total + part.points, 0);
