/**
 * Facts of many imported cases, where each chain ends now, and their places in the outbox: all of it or nothing. Facts
 * that somebody else recorded meanwhile collide with the key of `case_event`.
 * $1 ends of chains, $2 facts in the order of their cases and seqs.
 */
export const APPEND_IMPORTED = `
WITH ends AS (
  INSERT INTO cases.imported_case
  SELECT * FROM jsonb_populate_recordset(NULL::cases.imported_case, $1::jsonb)
  ON CONFLICT (case_code) DO UPDATE SET (last_seq, last_hash) = ROW (excluded.last_seq, excluded.last_hash)
), facts AS (
  INSERT INTO cases.case_event
  SELECT * FROM jsonb_populate_recordset(NULL::cases.case_event, $2::jsonb)
  RETURNING case_code, seq
), queued AS (
  INSERT INTO cases.outbox (case_code, seq) SELECT case_code, seq FROM facts ORDER BY case_code, seq
)
SELECT pg_notify('lienthong_outbox', $1::jsonb -> 0 ->> 'case_code')`;
