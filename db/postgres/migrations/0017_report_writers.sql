CREATE TABLE "report_writers" (
	"report_id" text COLLATE "C" NOT NULL REFERENCES "reports"("id") ON DELETE cascade,
	"person_id" text COLLATE "C" NOT NULL REFERENCES "people"("id"),
	PRIMARY KEY ("report_id", "person_id")
);
