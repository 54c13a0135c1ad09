-- CreateTable
CREATE TABLE "cases"."office_holding" (
    "id" UUID NOT NULL,
    "agency" TEXT NOT NULL,
    "office" TEXT NOT NULL,
    "officer" TEXT NOT NULL,
    "valid_from" TIMESTAMPTZ(0) NOT NULL,
    "valid_to" TIMESTAMPTZ(0),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "office_holding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cases"."stand_in" (
    "id" UUID NOT NULL,
    "agency" TEXT NOT NULL,
    "officer" TEXT NOT NULL,
    "delegate" TEXT,
    "absent" BOOLEAN NOT NULL,
    "procedures" TEXT[],
    "valid_from" TIMESTAMPTZ(0) NOT NULL,
    "valid_to" TIMESTAMPTZ(0) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stand_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cases"."organisation_change" (
    "code" TEXT NOT NULL,
    "effective_at" TIMESTAMPTZ(0) NOT NULL,
    "text" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "change" JSONB NOT NULL,
    "applied_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organisation_change_pkey" PRIMARY KEY ("code")
);

-- CreateIndex
CREATE INDEX "office_holding_agency_office_valid_from_idx" ON "cases"."office_holding"("agency", "office", "valid_from");

-- CreateIndex
CREATE INDEX "stand_in_officer_valid_to_idx" ON "cases"."stand_in"("officer", "valid_to");

-- CreateIndex
CREATE INDEX "stand_in_delegate_valid_to_idx" ON "cases"."stand_in"("delegate", "valid_to");

-- What was applied to the agencies is never altered.
CREATE TRIGGER "organisation_change_append_only"
    BEFORE UPDATE OR DELETE ON "cases"."organisation_change"
    FOR EACH ROW EXECUTE FUNCTION "cases"."refuse_change" ();
