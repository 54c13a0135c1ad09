-- How a running case will end, and who was told over whose head
ALTER TABLE "cases"."case_record"
    ADD COLUMN "next_wake_at" TIMESTAMPTZ(0),
    ADD COLUMN "projected_end_at" TIMESTAMPTZ(0),
    ADD COLUMN "slack_minutes" INTEGER,
    ADD COLUMN "act_leg" TEXT,
    ADD COLUMN "act_agency" TEXT,
    ADD COLUMN "act_by" TIMESTAMPTZ(0),
    ADD COLUMN "look_again_at" TIMESTAMPTZ(0);

CREATE INDEX "case_record_slack_minutes_case_code_idx" ON "cases"."case_record"("slack_minutes", "case_code");
CREATE INDEX "case_record_next_wake_at_idx" ON "cases"."case_record"("next_wake_at");
CREATE INDEX "case_record_look_again_at_case_code_idx" ON "cases"."case_record"("look_again_at", "case_code");

CREATE TABLE "cases"."case_escalation" (
    "case_code" TEXT NOT NULL,
    "leg" TEXT NOT NULL,
    "rung" SMALLINT NOT NULL,
    "due_at" TIMESTAMPTZ(0) NOT NULL,
    "raised_at" TIMESTAMPTZ(0) NOT NULL,
    "agency" TEXT NOT NULL,
    "office" TEXT NOT NULL,
    "officer" TEXT,
    "acting" TEXT,
    "late_agency" TEXT,
    "acknowledged_at" TIMESTAMPTZ(0),
    "acknowledged_by" TEXT,
    "standing" BOOLEAN NOT NULL,

    CONSTRAINT "case_escalation_pkey" PRIMARY KEY ("case_code","leg","rung","due_at")
);

CREATE INDEX "case_escalation_standing_agency_due_at_idx" ON "cases"."case_escalation"("standing", "agency", "due_at");

ALTER TABLE "cases"."case_escalation" ADD CONSTRAINT "case_escalation_case_code_fkey" FOREIGN KEY ("case_code") REFERENCES "cases"."case_record"("case_code") ON DELETE RESTRICT ON UPDATE CASCADE;
