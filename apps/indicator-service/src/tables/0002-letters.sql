-- The letter that a late end owed, and the verdict that was frozen where a correction holds instead of it.
-- Rows of before are filled by a rebuild from offset 0.

ALTER TABLE indicators.case_record
  ADD COLUMN letter text,
  ADD COLUMN frozen jsonb;
