-- CreateTable
CREATE TABLE "cases"."calendar_version" (
    "id" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "position" SERIAL NOT NULL,
    "known_from" TIMESTAMPTZ(0) NOT NULL,
    "source" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_version_pkey" PRIMARY KEY ("id","version")
);

-- CreateTable
CREATE TABLE "cases"."procedure_retirement" (
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "retired_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "procedure_retirement_pkey" PRIMARY KEY ("code","version")
);

-- CreateIndex
CREATE UNIQUE INDEX "calendar_version_position_key" ON "cases"."calendar_version"("position");

-- What dates were computed with, and what was retired, is never altered.
CREATE TRIGGER "calendar_version_append_only"
    BEFORE UPDATE OR DELETE ON "cases"."calendar_version"
    FOR EACH ROW EXECUTE FUNCTION "cases"."refuse_change" ();

CREATE TRIGGER "procedure_retirement_append_only"
    BEFORE UPDATE OR DELETE ON "cases"."procedure_retirement"
    FOR EACH ROW EXECUTE FUNCTION "cases"."refuse_change" ();
