ALTER TABLE "units" RENAME TO "offices";
--> statement-breakpoint
ALTER TABLE "reports" RENAME COLUMN "unit_id" TO "office_id";
--> statement-breakpoint
ALTER INDEX "reports_unit_year" RENAME TO "reports_office_year";
--> statement-breakpoint
DELETE FROM "offices" WHERE "id" NOT IN (SELECT "office_id" FROM "reports") AND EXISTS (SELECT 1 FROM "reports");
--> statement-breakpoint
CREATE TABLE "office_former_names" (
	"office_id" text COLLATE "C" NOT NULL REFERENCES "offices"("id") ON DELETE cascade,
	"name" text COLLATE "C" NOT NULL,
	"until" text COLLATE "C" NOT NULL,
	PRIMARY KEY ("office_id","name")
);
--> statement-breakpoint
CREATE INDEX "office_former_names_name" ON "office_former_names" ("name");
--> statement-breakpoint
CREATE TABLE "ledger_mappings_of_offices" (
	"office_id" text COLLATE "C" NOT NULL REFERENCES "offices"("id") ON DELETE cascade,
	"kind" text COLLATE "C" NOT NULL,
	"edition_id" text COLLATE "C" NOT NULL,
	"mapping" text NOT NULL,
	PRIMARY KEY ("office_id","kind","edition_id")
);
--> statement-breakpoint
INSERT INTO "ledger_mappings_of_offices" SELECT "offices"."id", "ledger_mappings"."kind", "edition_id", "mapping" FROM "ledger_mappings", "offices";
--> statement-breakpoint
DROP TABLE "ledger_mappings";
--> statement-breakpoint
ALTER TABLE "ledger_mappings_of_offices" RENAME TO "ledger_mappings";
--> statement-breakpoint
ALTER TABLE "section_revisions" ADD "by" text COLLATE "C" DEFAULT '本机' NOT NULL;
--> statement-breakpoint
ALTER TABLE "finding_reasons" ADD "by" text COLLATE "C" DEFAULT '本机' NOT NULL;
--> statement-breakpoint
ALTER TABLE "report_versions" ADD "by" text COLLATE "C" DEFAULT '本机' NOT NULL;
--> statement-breakpoint
ALTER TABLE "report_versions" ADD "reopened_by" text COLLATE "C";
--> statement-breakpoint
UPDATE "report_versions" SET "reopened_by" = '本机' WHERE "reopened_at" IS NOT NULL;
--> statement-breakpoint
CREATE TABLE "report_figures" (
	"report_id" text COLLATE "C" NOT NULL REFERENCES "reports"("id") ON DELETE cascade,
	"address" text COLLATE "C" NOT NULL,
	"value" text COLLATE "C" NOT NULL,
	PRIMARY KEY ("report_id","address")
);
--> statement-breakpoint
INSERT INTO "report_figures" SELECT v."report_id", f."key", f."value" FROM "report_versions" v JOIN "reports" r ON r."id" = v."report_id", json_each_text(v."content"::json -> 'figures') f WHERE r."status" = 'finalised' AND v."reopened_at" IS NULL AND f."value" IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "report_figures_address" ON "report_figures" ("address","report_id");
