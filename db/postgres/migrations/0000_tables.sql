CREATE TABLE "units" (
	"id" text COLLATE "C" PRIMARY KEY,
	"parent_id" text COLLATE "C",
	"name" text COLLATE "C" NOT NULL UNIQUE,
	"kind" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" text COLLATE "C" PRIMARY KEY,
	"unit_id" text COLLATE "C" NOT NULL REFERENCES "units"("id"),
	"year" integer NOT NULL,
	"edition_id" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"revision" integer NOT NULL,
	"copy" integer NOT NULL,
	"example" integer NOT NULL,
	"last_section" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"deleted_at" text COLLATE "C"
);
--> statement-breakpoint
CREATE UNIQUE INDEX "reports_unit_year" ON "reports" ("unit_id","year","copy") WHERE deleted_at is null;
--> statement-breakpoint
CREATE TABLE "report_sections" (
	"report_id" text COLLATE "C" NOT NULL REFERENCES "reports"("id") ON DELETE cascade,
	"section_id" text COLLATE "C" NOT NULL,
	"values" text NOT NULL,
	"revision" integer NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	PRIMARY KEY ("report_id","section_id")
);
--> statement-breakpoint
CREATE TABLE "section_revisions" (
	"report_id" text COLLATE "C" NOT NULL REFERENCES "reports"("id") ON DELETE cascade,
	"revision" integer NOT NULL,
	"section_id" text COLLATE "C" NOT NULL,
	"session" text COLLATE "C" NOT NULL,
	"sequence" integer NOT NULL,
	"changes" text NOT NULL,
	"previous" text NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	PRIMARY KEY ("report_id","revision")
);
--> statement-breakpoint
CREATE TABLE "finding_reasons" (
	"report_id" text COLLATE "C" NOT NULL REFERENCES "reports"("id") ON DELETE cascade,
	"key" text NOT NULL,
	"rule" text COLLATE "C" NOT NULL,
	"section_id" text COLLATE "C" NOT NULL,
	"message" text NOT NULL,
	"category" text COLLATE "C" NOT NULL,
	"text" text NOT NULL,
	"values" text NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	PRIMARY KEY ("report_id","key")
);
--> statement-breakpoint
CREATE TABLE "report_versions" (
	"report_id" text COLLATE "C" NOT NULL REFERENCES "reports"("id") ON DELETE cascade,
	"number" integer NOT NULL,
	"content" text NOT NULL,
	"sha256" text COLLATE "C" NOT NULL,
	"finalised_at" text COLLATE "C" NOT NULL,
	"reopened_at" text COLLATE "C",
	"reopen_reason" text,
	PRIMARY KEY ("report_id","number")
);
--> statement-breakpoint
CREATE TABLE "ledgers" (
	"report_id" text COLLATE "C" NOT NULL REFERENCES "reports"("id") ON DELETE cascade,
	"kind" text COLLATE "C" NOT NULL,
	"taken_at" text COLLATE "C" NOT NULL,
	"counts" text NOT NULL,
	"left_out" text DEFAULT '[]' NOT NULL,
	"cases" text NOT NULL,
	PRIMARY KEY ("report_id","kind")
);
--> statement-breakpoint
CREATE TABLE "ledger_mappings" (
	"kind" text COLLATE "C" NOT NULL,
	"edition_id" text COLLATE "C" NOT NULL,
	"mapping" text NOT NULL,
	PRIMARY KEY ("kind","edition_id")
);
