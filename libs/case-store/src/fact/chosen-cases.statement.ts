/**
 * Codes of the cases that a filter chooses: our own by the read model, those of an older system by their first fact.
 * $1 procedures, $2 agencies, $3 and $4 the first instant of the days and the first after them, $5 and $6 first and last
 * day as days of an older system's own time zone; each may be null.
 */
const OWN = `SELECT record.case_code AS code FROM cases.case_record AS record
  WHERE ($1::text[] IS NULL OR record.procedure = ANY($1))
    AND ($2::text[] IS NULL OR record.received_by = ANY($2) OR record.solved_by = ANY($2) OR record.return_by = ANY($2)
      OR EXISTS (SELECT FROM cases.case_leg AS leg WHERE leg.case_code = record.case_code AND leg.agency = ANY($2)))
    AND ($3::timestamptz IS NULL OR COALESCE(record.accepted_at, record.registered_at) >= $3)
    AND ($4::timestamptz IS NULL OR COALESCE(record.accepted_at, record.registered_at) < $4)`;

const IMPORTED = `SELECT record.case_code AS code FROM cases.imported_case AS record
  JOIN cases.case_event AS came ON came.case_code = record.case_code AND came.seq = 1
  WHERE ($1::text[] IS NULL OR came.procedure = ANY($1))
    AND ($2::text[] IS NULL OR EXISTS (SELECT FROM cases.case_event AS fact
      WHERE fact.case_code = record.case_code AND fact.data ->> 'agency' = ANY($2)))
    AND ($5::date IS NULL OR (came.data ->> 'startedOn')::date >= $5)
    AND ($6::date IS NULL OR (came.data ->> 'startedOn')::date <= $6)`;

export const COUNT_CASES = `SELECT
  (SELECT count(*)::int FROM cases.case_record) + (SELECT count(*)::int FROM cases.imported_case) AS total,
  (SELECT count(*)::int FROM (${OWN}) AS own) + (SELECT count(*)::int FROM (${IMPORTED}) AS imported) AS chosen,
  (SELECT max(recorded_at) FROM cases.case_event) AS last`;

/** $7 the code after which a page begins, $8 how many codes it has: each kind gives as many at most, by its own index. */
export const CHOSEN_PAGE = `SELECT code FROM (
    (${OWN} AND record.case_code > $7 ORDER BY record.case_code LIMIT $8)
    UNION ALL (${IMPORTED} AND record.case_code > $7 ORDER BY record.case_code LIMIT $8)) AS chosen
  ORDER BY code LIMIT $8`;

/** $7 codes. */
export const CHOSEN_AMONG = `${OWN} AND record.case_code = ANY($7) UNION ALL ${IMPORTED} AND record.case_code = ANY($7)`;
