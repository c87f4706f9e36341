CREATE TABLE "pack_points" (
	"report_id" text COLLATE "C" NOT NULL REFERENCES "reports"("id") ON DELETE cascade,
	"state" text COLLATE "C" NOT NULL,
	"revision" integer NOT NULL,
	"beside" text NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	PRIMARY KEY ("report_id","state")
);
--> statement-breakpoint
ALTER TABLE "reports" ADD "origin" text COLLATE "C";
