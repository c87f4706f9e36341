CREATE TABLE "known_keys" (
	"fingerprint" text COLLATE "C" PRIMARY KEY,
	"public_key" text COLLATE "C" NOT NULL,
	"office_id" text COLLATE "C" NOT NULL REFERENCES "offices"("id"),
	"at" text COLLATE "C" NOT NULL,
	"by" text COLLATE "C" DEFAULT '本机' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "collected_files" ADD "handed_in" text COLLATE "C";
--> statement-breakpoint
ALTER TABLE "collections" ADD "contact" text COLLATE "C" DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "submissions" ADD "handed_in" text COLLATE "C";
