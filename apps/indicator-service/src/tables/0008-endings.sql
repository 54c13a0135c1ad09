-- How a case ended without a result, apart: refused, withdrawn, stopped. Filled from offset 0 of the topic.

TRUNCATE indicators.case_record, indicators.leg_record, indicators.held_fact, indicators.topic_position, indicators.roll_up;

ALTER TABLE indicators.roll_up
  ADD COLUMN declined integer NOT NULL,
  ADD COLUMN withdrawn integer NOT NULL,
  ADD COLUMN stopped integer NOT NULL;
