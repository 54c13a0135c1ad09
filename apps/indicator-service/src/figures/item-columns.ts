import type { IndicatorUnit } from '@lienthong/indicator';
import { type FigureTables, LIVE } from '../tables/figure-tables.js';

/**
 * What the figures count, as rows: equal to `countedItems` of @lienthong/indicator. Cases: once each, accepted or refused at the
 * counter, no component of another filing. Legs: those that the law counts to an agency, which were not taken back.
 */
export const itemsOf = (unit: IndicatorUnit, { cases, legs }: FigureTables = LIVE): string =>
  ({
    case: `SELECT case_code, NULL::text AS leg, NULL::text AS step, outcome, accepted_seq AS received_seq, ended_seq,
      agency, '' AS division, '' AS officer, procedure, coalesce(field, '') AS field, coalesce(commune, '') AS commune, channel, origin,
      accepted_at AS received_at, accepted_on AS received_on, daterange(least(accepted_on, ended_on), ended_on, '[]') AS there, NULL::timestamptz AS taken_over_at, NULL::date AS taken_over_on,
      false AS was_refused, refused_on, ended_at, ended_on, true AS is_completed, timeliness,
      used_minutes, allotted_minutes, late_minutes, own_late_minutes, 0 AS inherited_late_minutes,
      letter, frozen IS NOT NULL AS is_corrected, elsewhere, electronic_papers > 0 AS is_digitised,
      NOT internal AS is_dossier, electronic_results > 0 AS has_electronic_result,
      supplements, greatest(0, supplements - 1) AS second_supplements, extensions, apologies, returns, rework, payments, cashless_payments,
      kept_until_first, kept_until_current, coalesce(outcome = 'completed' AND origin = 'own' AND NOT internal, false) AS is_finished, score, due_since, due_at
    FROM ${cases} WHERE parent IS NULL`,
    leg: `SELECT case_code, leg, step, NULL::text AS outcome, offered_seq AS received_seq, ended_seq,
      agency, coalesce(division, '') AS division, coalesce(officer, '') AS officer, procedure, coalesce(field, '') AS field,
      coalesce(commune, '') AS commune, channel, origin,
      offered_at AS received_at, offered_on AS received_on, daterange(least(offered_on, ended_on), ended_on, '[]') AS there, taken_over_at, taken_over_on,
      state = 'refused' AS was_refused, ended_on AS refused_on, ended_at, ended_on, state = 'completed' AS is_completed, timeliness,
      used_minutes, allotted_minutes, over_minutes AS late_minutes, own_late_minutes, inherited_late_minutes,
      NULL AS letter, false AS is_corrected, elsewhere, false AS is_digitised, false AS is_dossier, false AS has_electronic_result,
      supplements, second_supplements, extensions, 0 AS apologies, (state = 'returned')::int AS returns, (round > 1)::int AS rework,
      0 AS payments, 0 AS cashless_payments, NULL::timestamptz AS kept_until_first, NULL::timestamptz AS kept_until_current,
      false AS is_finished, NULL::smallint AS score, due_since, due_at
    FROM ${legs} WHERE agency IS NOT NULL AND counted AND kind <> 'procedure' AND state <> 'recalled'`,
  })[unit];
