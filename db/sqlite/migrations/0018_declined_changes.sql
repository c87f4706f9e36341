CREATE TABLE `declined_changes` (
	`report_id` text NOT NULL,
	`change` text NOT NULL,
	`at` text NOT NULL,
	`by` text DEFAULT '本机' NOT NULL,
	PRIMARY KEY(`report_id`, `change`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `known_keys` ADD `withdrawn_at` text;--> statement-breakpoint
ALTER TABLE `known_keys` ADD `withdrawn_by` text;