-- AlterTable
ALTER TABLE "cases"."case_record" ADD COLUMN "reminded_at" TIMESTAMPTZ(0);

-- CreateIndex
CREATE INDEX "case_record_status_ended_at_case_code_idx" ON "cases"."case_record"("status", "ended_at", "case_code");
