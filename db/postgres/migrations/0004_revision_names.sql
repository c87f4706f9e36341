CREATE TABLE "revision_names" (
	"report_id" text COLLATE "C" NOT NULL REFERENCES "reports"("id") ON DELETE cascade,
	"revision" integer NOT NULL,
	"name" text NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"by" text COLLATE "C" DEFAULT '本机' NOT NULL,
	PRIMARY KEY ("report_id","revision")
);
