-- CreateIndex
CREATE INDEX "case_event_recorded_at_case_code_seq_idx" ON "cases"."case_event"("recorded_at", "case_code", "seq");
