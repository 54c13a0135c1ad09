-- A leg that an agency took over by a merger or a split: since when it has it. It was received by the one before.

ALTER TABLE indicators.leg_record
  ADD COLUMN taken_over_at timestamptz(0);
