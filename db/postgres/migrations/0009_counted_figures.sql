DROP INDEX "submission_figures_address";
--> statement-breakpoint
ALTER TABLE "submission_figures" ADD "counted_in" text COLLATE "C";
--> statement-breakpoint
UPDATE "submission_figures" SET "counted_in" = (
	SELECT r."collection_id" || CASE WHEN r."class" IN ('department', 'dispatched', 'vertical') THEN ' own-level' ELSE ' region' END
	FROM "submissions" s
	JOIN "roster_entries" r ON r."collection_id" = s."collection_id" AND r."office_id" = s."office_id"
	WHERE s."id" = "submission_figures"."submission_id" AND r."counted_id" = s."id" AND r."left_at" IS NULL
		AND NOT EXISTS (
			SELECT 1 FROM "left_out_figures" l
			WHERE l."collection_id" = s."collection_id" AND l."office_id" = s."office_id" AND l."address" = "submission_figures"."address"
		)
);
--> statement-breakpoint
CREATE INDEX "submission_figures_counted" ON "submission_figures" ("counted_in","address","value") WHERE "counted_in" is not null;
