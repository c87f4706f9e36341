CREATE TABLE `office_review_steps` (
	`office_id` text PRIMARY KEY NOT NULL,
	`steps` text NOT NULL,
	FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `review_events` (
	`report_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`event` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`report_id`, `sequence`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `reports` ADD `review_step` text;--> statement-breakpoint
ALTER TABLE `reports` ADD `review_since` text;