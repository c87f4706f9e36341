ALTER TABLE "reports" ADD "published" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "reports" ADD "unit_name" text COLLATE "C" DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "reports" ADD "unit_kind" text COLLATE "C" DEFAULT 'department' NOT NULL;
--> statement-breakpoint
ALTER TABLE "reports" ADD "search_text" text COLLATE "C" DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "reports" ADD "section_states" text DEFAULT '{}' NOT NULL;
--> statement-breakpoint
CREATE INDEX "reports_changed" ON "reports" ("updated_at","id");
--> statement-breakpoint
CREATE INDEX "reports_in_state" ON "reports" ("status","published","example","updated_at");
--> statement-breakpoint
CREATE INDEX "reports_counted" ON "reports" ("year","unit_kind","status","published","example") WHERE deleted_at is null;
