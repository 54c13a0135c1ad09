-- Cases of an older system: history beside the cases of here, in no list and no inbox of theirs
CREATE TABLE "cases"."imported_case" (
    "case_code" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "last_seq" INTEGER NOT NULL,
    "last_hash" TEXT NOT NULL,

    CONSTRAINT "imported_case_pkey" PRIMARY KEY ("case_code")
);

CREATE INDEX "imported_case_source_idx" ON "cases"."imported_case"("source");

-- Under which salt the officers of a log were made opaque; deleted with it, nobody can tell who they were
CREATE TABLE "cases"."imported_source" (
    "source" TEXT NOT NULL,
    "salt" TEXT NOT NULL,

    CONSTRAINT "imported_source_pkey" PRIMARY KEY ("source")
);
