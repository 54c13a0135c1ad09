-- AlterTable
ALTER TABLE "cases"."case_record" ADD COLUMN     "apology" TEXT,
ADD COLUMN     "apology_drafted_at" TIMESTAMPTZ(0),
ADD COLUMN     "apology_issued_at" TIMESTAMPTZ(0),
ADD COLUMN     "apology_proposed_due_at" TIMESTAMPTZ(0),
ADD COLUMN     "corrected" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "case_record_apology_case_code_idx" ON "cases"."case_record"("apology", "case_code");

-- CreateIndex
CREATE INDEX "case_record_apology_drafted_at_idx" ON "cases"."case_record"("apology_drafted_at");
