CREATE TABLE "assignments" (
	"id" text COLLATE "C" PRIMARY KEY,
	"report_id" text COLLATE "C" NOT NULL REFERENCES "reports"("id") ON DELETE cascade,
	"section" text COLLATE "C" NOT NULL,
	"person" text COLLATE "C" DEFAULT '' NOT NULL,
	"person_id" text COLLATE "C" REFERENCES "people"("id"),
	"parts" text COLLATE "C" NOT NULL,
	"due" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"by" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE INDEX "assignments_report" ON "assignments" ("report_id");
--> statement-breakpoint
CREATE INDEX "assignments_person" ON "assignments" ("person_id");
--> statement-breakpoint
CREATE TABLE "assignment_events" (
	"assignment_id" text COLLATE "C" NOT NULL REFERENCES "assignments"("id") ON DELETE cascade,
	"position" integer NOT NULL,
	"event" text COLLATE "C" NOT NULL,
	PRIMARY KEY("assignment_id", "position")
);
--> statement-breakpoint
CREATE TABLE "assignment_answers" (
	"assignment_id" text COLLATE "C" NOT NULL REFERENCES "assignments"("id") ON DELETE cascade,
	"place" text COLLATE "C" NOT NULL,
	"value" text COLLATE "C" NOT NULL,
	"way" text COLLATE "C" NOT NULL,
	"by" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"taken" text COLLATE "C",
	"taken_at" text COLLATE "C",
	PRIMARY KEY("assignment_id", "place")
);
