CREATE TABLE "office_review_steps" (
	"office_id" text COLLATE "C" PRIMARY KEY REFERENCES "offices"("id") ON DELETE cascade,
	"steps" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_events" (
	"report_id" text COLLATE "C" NOT NULL REFERENCES "reports"("id") ON DELETE cascade,
	"sequence" integer NOT NULL,
	"event" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	PRIMARY KEY("report_id", "sequence")
);
--> statement-breakpoint
ALTER TABLE "reports" ADD "review_step" text COLLATE "C";
--> statement-breakpoint
ALTER TABLE "reports" ADD "review_since" text COLLATE "C";
