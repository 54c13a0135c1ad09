/** Columns of case_record that change after registration. */
const CHANGING = [
  ...[
    'procedure_version',
    'channel',
    'applicant_id',
    'submitted_at',
    'solved_by',
    'return_by',
    'planned',
    'status',
    'national_status',
    'accepted_at',
    'ended_at',
    'returned_at',
    'outcome',
    'timeliness',
    'late_minutes',
  ],
  ...['appointment', 'due_at', 'announced_due_at', 'provisional', 'suspended', 'last_seq', 'last_hash', 'version'],
  ...['intake_due_at', 'reminded_at', 'score'],
  ...['apology', 'apology_drafted_at', 'apology_issued_at', 'apology_proposed_due_at', 'corrected'],
  ...['next_wake_at', 'projected_end_at', 'slack_minutes', 'act_leg', 'act_agency', 'act_by', 'look_again_at'],
];
const LEG_CHANGING = [
  ...['status', 'holder_class', 'agency', 'officer', 'child_code', 'due_at', 'ended_at', 'allotted', 'provisional'],
  ...['suspended', 'outcome', 'timeliness', 'late_minutes', 'version'],
];

const ESCALATION_CHANGING = ['late_agency', 'acknowledged_at', 'acknowledged_by', 'standing'];

const list = (columns: readonly string[], of = '') => columns.map((column) => `${of}${column}`).join(', ');

/**
 * Everything that one command writes, in one statement: all of it or nothing.
 * It does nothing, and returns no row, when the first part finds that somebody was faster.
 * $1 case code, $2 last seq that was read, $3 row of case_record, $4 facts, $5 rows of case_leg, $6 rows of
 * person_data, $7 command id, $8 hash of the command, $9 personal references by field, $10 rows of case_escalation.
 */
const appendAfter = (first: string) => `
WITH moved AS (${first}),
facts AS (
  INSERT INTO cases.case_event
  SELECT fact.* FROM moved, jsonb_populate_recordset(NULL::cases.case_event, $4::jsonb) AS fact
), queued AS (
  INSERT INTO cases.outbox (case_code, seq)
  SELECT case_code, $2::int + place FROM moved, generate_series(1, jsonb_array_length($4::jsonb)) AS place
), legs AS (
  INSERT INTO cases.case_leg
  SELECT leg.* FROM moved, jsonb_populate_recordset(NULL::cases.case_leg, $5::jsonb) AS leg
  ON CONFLICT (case_code, leg) DO UPDATE SET (${list(LEG_CHANGING)}) = ROW (${list(LEG_CHANGING, 'excluded.')})
), escalations AS (
  INSERT INTO cases.case_escalation
  SELECT escalation.* FROM moved, jsonb_populate_recordset(NULL::cases.case_escalation, $10::jsonb) AS escalation
  ON CONFLICT (case_code, leg, rung, due_at)
  DO UPDATE SET (${list(ESCALATION_CHANGING)}) = ROW (${list(ESCALATION_CHANGING, 'excluded.')})
), people AS (
  INSERT INTO cases.person_data
  SELECT person.* FROM moved, jsonb_populate_recordset(NULL::cases.person_data, $6::jsonb) AS person
), done AS (
  INSERT INTO cases.command (case_code, command_id, content_hash, personal, first_seq, last_seq)
  SELECT case_code, $7::text, $8::text, $9::jsonb, $2::int + 1, $2::int + jsonb_array_length($4::jsonb) FROM moved
)
SELECT pg_notify('lienthong_outbox', case_code) FROM moved`;

/** Continues a case, if it still stands where it was read. */
export const APPEND_NEXT = appendAfter(`
  UPDATE cases.case_record AS record SET (${list(CHANGING)}) = ROW (${list(CHANGING, 'next.')})
  FROM jsonb_populate_record(NULL::cases.case_record, $3::jsonb) AS next
  WHERE record.case_code = $1 AND record.last_seq = $2::int
  RETURNING record.case_code
`);

/** Begins a case, if its intake was not done before under the same command id. */
export const APPEND_FIRST = appendAfter(`
  INSERT INTO cases.intake (command_id, case_code)
  SELECT $7::text, $1::text WHERE $2::int = 0 ON CONFLICT DO NOTHING RETURNING case_code
), recorded AS (
  INSERT INTO cases.case_record
  SELECT record.* FROM moved, jsonb_populate_record(NULL::cases.case_record, $3::jsonb) AS record
`);
