CREATE TABLE "deputies" (
	"id" text COLLATE "C" PRIMARY KEY,
	"office_id" text COLLATE "C" NOT NULL REFERENCES "offices"("id") ON DELETE cascade,
	"absent_id" text COLLATE "C" NOT NULL REFERENCES "people"("id"),
	"deputy_id" text COLLATE "C" NOT NULL REFERENCES "people"("id"),
	"from_day" text COLLATE "C" NOT NULL,
	"until_day" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE INDEX "deputies_deputy" ON "deputies" ("deputy_id");
--> statement-breakpoint
CREATE INDEX "deputies_office" ON "deputies" ("office_id");
