-- What the citizen thought of it, 1–5
ALTER TABLE "cases"."case_record" ADD COLUMN "score" SMALLINT;
