CREATE TABLE "comments" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"report_id" text COLLATE "C" NOT NULL REFERENCES "reports"("id") ON DELETE cascade,
	"place" text COLLATE "C" NOT NULL,
	"quote" text,
	"text" text NOT NULL,
	"asks" integer NOT NULL,
	"revision" integer NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"by" text COLLATE "C" DEFAULT '本机' NOT NULL
);
--> statement-breakpoint
CREATE INDEX "comments_report" ON "comments" ("report_id","at");
--> statement-breakpoint
CREATE TABLE "comment_events" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"report_id" text COLLATE "C" NOT NULL REFERENCES "reports"("id") ON DELETE cascade,
	"comment_id" text COLLATE "C" NOT NULL REFERENCES "comments"("id") ON DELETE cascade,
	"kind" text COLLATE "C" NOT NULL,
	"text" text NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"by" text COLLATE "C" DEFAULT '本机' NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "comment_events_order" ON "comment_events" ("comment_id","position");
