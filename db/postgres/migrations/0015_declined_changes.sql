CREATE TABLE "declined_changes" (
	"report_id" text COLLATE "C" NOT NULL REFERENCES "reports"("id") ON DELETE CASCADE,
	"change" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"by" text COLLATE "C" DEFAULT '本机' NOT NULL,
	PRIMARY KEY ("report_id", "change")
);
--> statement-breakpoint
ALTER TABLE "known_keys" ADD COLUMN "withdrawn_at" text COLLATE "C";
--> statement-breakpoint
ALTER TABLE "known_keys" ADD COLUMN "withdrawn_by" text COLLATE "C";
