CREATE TABLE "collections" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"office_id" text COLLATE "C" NOT NULL REFERENCES "offices"("id"),
	"year" integer NOT NULL,
	"edition_id" text COLLATE "C" NOT NULL,
	"deadlines" text COLLATE "C" NOT NULL,
	"reading" integer DEFAULT 1 NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"by" text COLLATE "C" DEFAULT '本机' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roster_entries" (
	"collection_id" text COLLATE "C" NOT NULL REFERENCES "collections"("id") ON DELETE cascade,
	"office_id" text COLLATE "C" NOT NULL REFERENCES "offices"("id"),
	"position" integer NOT NULL,
	"class" text COLLATE "C" NOT NULL,
	"deadline" text COLLATE "C",
	"contact" text COLLATE "C" NOT NULL,
	"added_at" text COLLATE "C" NOT NULL,
	"left_at" text COLLATE "C",
	"left_reason" text COLLATE "C",
	"state" text COLLATE "C" NOT NULL,
	"submission_id" text COLLATE "C",
	"first_arrived_at" text COLLATE "C",
	"arrived_at" text COLLATE "C",
	"format" text COLLATE "C",
	"errors" integer NOT NULL,
	"warnings" integer NOT NULL,
	"doubts" integer NOT NULL,
	"returns" integer NOT NULL,
	"counted_id" text COLLATE "C",
	"later_id" text COLLATE "C",
	PRIMARY KEY("collection_id", "office_id")
);
--> statement-breakpoint
CREATE TABLE "collection_events" (
	"collection_id" text COLLATE "C" NOT NULL REFERENCES "collections"("id") ON DELETE cascade,
	"sequence" integer NOT NULL,
	"office_id" text COLLATE "C",
	"submission_id" text COLLATE "C",
	"event" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"by" text COLLATE "C" DEFAULT '本机' NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	PRIMARY KEY("collection_id", "sequence")
);
--> statement-breakpoint
CREATE TABLE "stored_files" (
	"sha256" text COLLATE "C" PRIMARY KEY NOT NULL,
	"size" integer NOT NULL,
	"content" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "collected_files" (
	"collection_id" text COLLATE "C" NOT NULL REFERENCES "collections"("id") ON DELETE cascade,
	"sha256" text COLLATE "C" NOT NULL REFERENCES "stored_files"("sha256"),
	"position" integer NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"problem" text COLLATE "C",
	"submission_id" text COLLATE "C",
	"received_at" text COLLATE "C" NOT NULL,
	"reading" text COLLATE "C",
	PRIMARY KEY("collection_id", "sha256")
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"collection_id" text COLLATE "C" NOT NULL REFERENCES "collections"("id") ON DELETE cascade,
	"office_id" text COLLATE "C" NOT NULL REFERENCES "offices"("id"),
	"number" integer NOT NULL,
	"sha256" text COLLATE "C" NOT NULL REFERENCES "stored_files"("sha256"),
	"file_name" text COLLATE "C" NOT NULL,
	"format" text COLLATE "C" NOT NULL,
	"arrived_at" text COLLATE "C" NOT NULL,
	"errors" integer NOT NULL,
	"warnings" integer NOT NULL,
	"doubts" integer NOT NULL,
	"proposal" text COLLATE "C" NOT NULL,
	"findings" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submission_figures" (
	"submission_id" text COLLATE "C" NOT NULL REFERENCES "submissions"("id") ON DELETE cascade,
	"address" text COLLATE "C" NOT NULL,
	"value" text COLLATE "C" NOT NULL,
	PRIMARY KEY("submission_id", "address")
);
--> statement-breakpoint
CREATE TABLE "left_out_figures" (
	"collection_id" text COLLATE "C" NOT NULL REFERENCES "collections"("id") ON DELETE cascade,
	"office_id" text COLLATE "C" NOT NULL REFERENCES "offices"("id"),
	"address" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"by" text COLLATE "C" DEFAULT '本机' NOT NULL,
	PRIMARY KEY("collection_id", "office_id", "address")
);
--> statement-breakpoint
CREATE TABLE "figure_sources" (
	"report_id" text COLLATE "C" NOT NULL REFERENCES "reports"("id") ON DELETE cascade,
	"address" text COLLATE "C" NOT NULL,
	"value" text COLLATE "C" NOT NULL,
	"collection_id" text COLLATE "C" NOT NULL REFERENCES "collections"("id") ON DELETE cascade,
	"scope" text COLLATE "C" NOT NULL,
	"counted" integer NOT NULL,
	"expected" integer NOT NULL,
	"as_of" text COLLATE "C" NOT NULL,
	PRIMARY KEY("report_id", "address")
);
--> statement-breakpoint
CREATE INDEX "collected_files_state" ON "collected_files" ("collection_id","state","position");
--> statement-breakpoint
CREATE INDEX "collection_events_office" ON "collection_events" ("collection_id","office_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "collections_office_year" ON "collections" ("office_id","year");
--> statement-breakpoint
CREATE INDEX "roster_entries_position" ON "roster_entries" ("collection_id","position");
--> statement-breakpoint
CREATE INDEX "roster_entries_state" ON "roster_entries" ("collection_id","state");
--> statement-breakpoint
CREATE INDEX "submission_figures_address" ON "submission_figures" ("address","submission_id","value");
--> statement-breakpoint
CREATE UNIQUE INDEX "submissions_of_office" ON "submissions" ("collection_id","office_id","number");
