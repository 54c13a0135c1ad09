-- A component case names a group that exists.
ALTER TABLE "cases"."case_record" ADD CONSTRAINT "case_record_parent_code_fkey"
  FOREIGN KEY ("parent_code") REFERENCES "cases"."case_record"("case_code") ON DELETE SET NULL ON UPDATE CASCADE;
