CREATE TABLE "people" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"email_verified" integer NOT NULL,
	"image" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"username" text COLLATE "C" NOT NULL,
	"display_username" text COLLATE "C",
	"position" text COLLATE "C" DEFAULT '' NOT NULL,
	"administrator" integer DEFAULT 0 NOT NULL,
	"must_change" integer DEFAULT 0 NOT NULL,
	"disabled_at" text COLLATE "C",
	"last_sign_in_at" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"provider_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"access_token" text COLLATE "C",
	"refresh_token" text COLLATE "C",
	"id_token" text COLLATE "C",
	"access_token_expires_at" text COLLATE "C",
	"refresh_token_expires_at" text COLLATE "C",
	"scope" text COLLATE "C",
	"password" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	FOREIGN KEY ("user_id") REFERENCES "people"("id")
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"person_id" text COLLATE "C" NOT NULL,
	"office_id" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	PRIMARY KEY("person_id", "office_id", "role"),
	FOREIGN KEY ("person_id") REFERENCES "people"("id"),
	FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"key" text COLLATE "C" PRIMARY KEY NOT NULL,
	"value" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "log_lines" (
	"number" integer PRIMARY KEY NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C",
	"by" text COLLATE "C" NOT NULL,
	"about" text COLLATE "C" NOT NULL,
	"address" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"expires_at" text COLLATE "C" NOT NULL,
	"token" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"ip_address" text COLLATE "C",
	"user_agent" text COLLATE "C",
	"user_id" text COLLATE "C" NOT NULL,
	"last_seen_at" text COLLATE "C",
	FOREIGN KEY ("user_id") REFERENCES "people"("id")
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"username" text COLLATE "C" PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"last_at" text COLLATE "C" NOT NULL,
	"locked_until" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"identifier" text COLLATE "C" NOT NULL,
	"value" text COLLATE "C" NOT NULL,
	"expires_at" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE INDEX "credentials_person" ON "credentials" ("user_id");
--> statement-breakpoint
CREATE INDEX "grants_office" ON "grants" ("office_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "log_lines_hash" ON "log_lines" ("hash");
--> statement-breakpoint
CREATE INDEX "log_lines_at" ON "log_lines" ("at");
--> statement-breakpoint
CREATE UNIQUE INDEX "people_email_unique" ON "people" ("email");
--> statement-breakpoint
CREATE UNIQUE INDEX "people_username_unique" ON "people" ("username");
--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_token_unique" ON "sessions" ("token");
--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" ("user_id");
--> statement-breakpoint
CREATE INDEX "verifications_identifier" ON "verifications" ("identifier");
