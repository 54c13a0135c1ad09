-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "cases";

-- CreateTable
CREATE TABLE "cases"."case_event" (
    "case_code" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(0) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "by" JSONB NOT NULL,
    "procedure" TEXT NOT NULL,
    "procedure_version" INTEGER NOT NULL,
    "custody" JSONB NOT NULL,
    "data" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "previous_hash" TEXT NOT NULL,

    CONSTRAINT "case_event_pkey" PRIMARY KEY ("case_code","seq")
);

-- CreateTable
CREATE TABLE "cases"."outbox" (
    "position" BIGSERIAL NOT NULL,
    "case_code" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "cases"."command" (
    "case_code" TEXT NOT NULL,
    "command_id" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "personal" JSONB NOT NULL DEFAULT '{}',
    "first_seq" INTEGER NOT NULL,
    "last_seq" INTEGER NOT NULL,

    CONSTRAINT "command_pkey" PRIMARY KEY ("case_code","command_id")
);

-- CreateTable
CREATE TABLE "cases"."intake" (
    "command_id" TEXT NOT NULL,
    "case_code" TEXT NOT NULL,

    CONSTRAINT "intake_pkey" PRIMARY KEY ("command_id")
);

-- CreateTable
CREATE TABLE "cases"."code_counter" (
    "identifier" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "code_counter_pkey" PRIMARY KEY ("identifier","day")
);

-- CreateTable
CREATE TABLE "cases"."person_data" (
    "id" UUID NOT NULL,
    "case_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "salt" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_data_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cases"."procedure_version" (
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "text" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "procedure_version_pkey" PRIMARY KEY ("code","version")
);

-- CreateTable
CREATE TABLE "cases"."case_record" (
    "case_code" TEXT NOT NULL,
    "procedure" TEXT NOT NULL,
    "procedure_version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "national_status" SMALLINT NOT NULL,
    "channel" TEXT NOT NULL,
    "received_by" TEXT NOT NULL,
    "solved_by" TEXT NOT NULL,
    "return_by" TEXT NOT NULL,
    "applicant_id" UUID NOT NULL,
    "parent_code" TEXT,
    "parent_leg" TEXT,
    "submitted_at" TIMESTAMPTZ(0) NOT NULL,
    "registered_at" TIMESTAMPTZ(0) NOT NULL,
    "intake_due_at" TIMESTAMPTZ(0) NOT NULL,
    "accepted_at" TIMESTAMPTZ(0),
    "ended_at" TIMESTAMPTZ(0),
    "returned_at" TIMESTAMPTZ(0),
    "outcome" TEXT,
    "timeliness" TEXT,
    "late_minutes" INTEGER,
    "appointment" SMALLINT,
    "due_at" TIMESTAMPTZ(0),
    "announced_due_at" TIMESTAMPTZ(0),
    "provisional" BOOLEAN NOT NULL DEFAULT false,
    "suspended" BOOLEAN NOT NULL DEFAULT false,
    "last_seq" INTEGER NOT NULL,
    "last_hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "case_record_pkey" PRIMARY KEY ("case_code")
);

-- CreateTable
CREATE TABLE "cases"."case_leg" (
    "case_code" TEXT NOT NULL,
    "leg" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "holder_class" TEXT NOT NULL,
    "agency" TEXT,
    "officer" TEXT,
    "appointment" SMALLINT NOT NULL,
    "counted" BOOLEAN NOT NULL,
    "child_code" TEXT,
    "ready_at" TIMESTAMPTZ(0) NOT NULL,
    "start_at" TIMESTAMPTZ(0) NOT NULL,
    "due_at" TIMESTAMPTZ(0),
    "ended_at" TIMESTAMPTZ(0),
    "allotted" INTEGER,
    "provisional" BOOLEAN NOT NULL,
    "suspended" BOOLEAN NOT NULL,
    "outcome" TEXT,
    "timeliness" TEXT,
    "late_minutes" INTEGER,
    "version" INTEGER NOT NULL,

    CONSTRAINT "case_leg_pkey" PRIMARY KEY ("case_code","leg")
);

-- CreateIndex
CREATE INDEX "person_data_case_code_idx" ON "cases"."person_data"("case_code");

-- CreateIndex
CREATE INDEX "person_data_body_idx" ON "cases"."person_data" USING GIN ("body" jsonb_path_ops);

-- CreateIndex
CREATE INDEX "case_record_submitted_at_case_code_idx" ON "cases"."case_record"("submitted_at", "case_code");

-- CreateIndex
CREATE INDEX "case_record_due_at_case_code_idx" ON "cases"."case_record"("due_at", "case_code");

-- CreateIndex
CREATE INDEX "case_record_received_by_submitted_at_idx" ON "cases"."case_record"("received_by", "submitted_at");

-- CreateIndex
CREATE INDEX "case_record_solved_by_submitted_at_idx" ON "cases"."case_record"("solved_by", "submitted_at");

-- CreateIndex
CREATE INDEX "case_record_procedure_submitted_at_idx" ON "cases"."case_record"("procedure", "submitted_at");

-- CreateIndex
CREATE INDEX "case_record_parent_code_idx" ON "cases"."case_record"("parent_code");

-- CreateIndex
CREATE INDEX "case_record_applicant_id_idx" ON "cases"."case_record"("applicant_id");

-- CreateIndex
CREATE INDEX "case_leg_agency_ended_at_due_at_idx" ON "cases"."case_leg"("agency", "ended_at", "due_at");

-- AddForeignKey
ALTER TABLE "cases"."case_leg" ADD CONSTRAINT "case_leg_case_code_fkey" FOREIGN KEY ("case_code") REFERENCES "cases"."case_record"("case_code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Facts are never altered. Grants say so to every role of the applications; the triggers say so to owners as well.
CREATE FUNCTION "cases"."refuse_change" () RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION '% on %.% is refused: it is append-only', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END;
$$;

CREATE TRIGGER "case_event_append_only"
    BEFORE UPDATE OR DELETE ON "cases"."case_event"
    FOR EACH ROW EXECUTE FUNCTION "cases"."refuse_change" ();

CREATE TRIGGER "case_event_no_truncate"
    BEFORE TRUNCATE ON "cases"."case_event"
    FOR EACH STATEMENT EXECUTE FUNCTION "cases"."refuse_change" ();

CREATE TRIGGER "procedure_version_append_only"
    BEFORE UPDATE OR DELETE ON "cases"."procedure_version"
    FOR EACH ROW EXECUTE FUNCTION "cases"."refuse_change" ();
