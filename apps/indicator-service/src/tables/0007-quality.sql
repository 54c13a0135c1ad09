-- What citizens think of a case, and until which end the national index calls it on time: by the date first said, and by the one
-- that is said now. Filled from offset 0 of the topic, with the records.

TRUNCATE indicators.case_record, indicators.leg_record, indicators.held_fact, indicators.topic_position, indicators.roll_up;

ALTER TABLE indicators.case_record
  ADD COLUMN internal boolean NOT NULL,
  ADD COLUMN withdrawal_asked_at timestamptz(0),
  ADD COLUMN score smallint,
  ADD COLUMN kept_until_first timestamptz(0),
  ADD COLUMN kept_until_current timestamptz(0);

ALTER TABLE indicators.roll_up
  ADD COLUMN rated1 integer NOT NULL,
  ADD COLUMN rated2 integer NOT NULL,
  ADD COLUMN rated3 integer NOT NULL,
  ADD COLUMN rated4 integer NOT NULL,
  ADD COLUMN rated5 integer NOT NULL,
  ADD COLUMN dated integer NOT NULL,
  ADD COLUMN kept_first integer NOT NULL,
  ADD COLUMN kept_current integer NOT NULL,
  ADD COLUMN finished integer NOT NULL,
  ADD COLUMN finished_minutes bigint NOT NULL;
