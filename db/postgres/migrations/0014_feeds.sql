CREATE TABLE "feeds" (
	"person_id" text COLLATE "C" PRIMARY KEY REFERENCES "people"("id"),
	"sha256" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "feeds_sha256_unique" ON "feeds" ("sha256");
