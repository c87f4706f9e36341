CREATE TABLE `pack_points` (
	`report_id` text NOT NULL,
	`state` text NOT NULL,
	`revision` integer NOT NULL,
	`beside` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`report_id`, `state`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `reports` ADD `origin` text;