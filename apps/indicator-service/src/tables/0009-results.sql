-- Documents that steps made as files, and the dossiers whose papers and result are files. Filled from offset 0 of the topic, with the records.

TRUNCATE indicators.case_record, indicators.leg_record, indicators.held_fact, indicators.topic_position, indicators.roll_up;

ALTER TABLE indicators.case_record
  ADD COLUMN electronic_results integer NOT NULL;

ALTER TABLE indicators.roll_up
  ADD COLUMN dossiers integer NOT NULL,
  ADD COLUMN whole_as_files integer NOT NULL;
