CREATE TABLE "kept_versions" (
	"report_id" text COLLATE "C" NOT NULL REFERENCES "reports"("id") ON DELETE cascade,
	"revision" integer NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"about" text NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"by" text COLLATE "C" DEFAULT '本机' NOT NULL,
	"content" text NOT NULL,
	PRIMARY KEY ("report_id","revision")
);
