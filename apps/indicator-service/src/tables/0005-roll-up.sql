-- Sums of what happens on a day, a month, a year, kept with the records: a question of a period reads a few cells for each of
-- its rows, however many cases there are. Filled from offset 0 of the topic, with the records.

TRUNCATE indicators.case_record, indicators.leg_record, indicators.held_fact, indicators.topic_position;

CREATE TABLE indicators.roll_up (
  unit text COLLATE "C" NOT NULL,
  -- 'ended': what happened then; 'received': what came of what was received then
  basis text COLLATE "C" NOT NULL,
  -- 'day' (not by receipt), 'month' or 'year', and its first day
  grain text COLLATE "C" NOT NULL,
  starts_on date NOT NULL,
  agency text COLLATE "C" NOT NULL,
  procedure text COLLATE "C" NOT NULL,
  field text COLLATE "C" NOT NULL,
  channel text COLLATE "C" NOT NULL,
  origin text COLLATE "C" NOT NULL,
  -- how many contributions are in it; of none there is no cell
  contributions integer NOT NULL,
  received integer NOT NULL,
  online integer NOT NULL,
  post integer NOT NULL,
  elsewhere integer NOT NULL,
  digitised integer NOT NULL,
  taken_over integer NOT NULL,
  refused integer NOT NULL,
  completed integer NOT NULL,
  ended_otherwise integer NOT NULL,
  early integer NOT NULL,
  on_time integer NOT NULL,
  late integer NOT NULL,
  used_minutes bigint NOT NULL,
  allotted_minutes bigint NOT NULL,
  late_minutes bigint NOT NULL,
  own_late_minutes bigint NOT NULL,
  inherited_late_minutes bigint NOT NULL,
  without_minutes integer NOT NULL,
  supplements integer NOT NULL,
  second_supplements integer NOT NULL,
  extensions integer NOT NULL,
  apologies integer NOT NULL,
  letters_owed integer NOT NULL,
  letters_in_time integer NOT NULL,
  letters_late integer NOT NULL,
  returns integer NOT NULL,
  rework integer NOT NULL,
  payments integer NOT NULL,
  cashless_payments integer NOT NULL,
  corrected integer NOT NULL,
  PRIMARY KEY (unit, grain, starts_on, basis, agency, procedure, field, channel, origin)
);

-- what was there on a day, without a look at what came and went before or after
CREATE INDEX ON indicators.leg_record USING gist (daterange(least(offered_on, ended_on), ended_on, '[]'));
CREATE INDEX ON indicators.case_record USING gist (daterange(least(accepted_on, ended_on), ended_on, '[]')) WHERE accepted_on IS NOT NULL;
