CREATE TABLE `ledgers_with_left_out` (
	`report_id` text NOT NULL,
	`kind` text NOT NULL,
	`taken_at` text NOT NULL,
	`counts` text NOT NULL,
	`left_out` text DEFAULT '[]' NOT NULL,
	`cases` text NOT NULL,
	PRIMARY KEY(`report_id`, `kind`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `ledgers_with_left_out` (`report_id`, `kind`, `taken_at`, `counts`, `cases`) SELECT `report_id`, `kind`, `taken_at`, `counts`, `cases` FROM `ledgers`;
--> statement-breakpoint
DROP TABLE `ledgers`;
--> statement-breakpoint
ALTER TABLE `ledgers_with_left_out` RENAME TO `ledgers`;
