-- Work between agencies is nobody's request; who sent a leg may take it back; the slip tells each agency's planned date.
ALTER TABLE "cases"."case_record" ALTER COLUMN "applicant_id" DROP NOT NULL;
ALTER TABLE "cases"."case_record" ADD COLUMN "planned" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "cases"."case_leg" ADD COLUMN "sent_by" TEXT;
