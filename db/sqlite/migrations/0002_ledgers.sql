CREATE TABLE `ledger_mappings` (
	`kind` text NOT NULL,
	`edition_id` text NOT NULL,
	`mapping` text NOT NULL,
	PRIMARY KEY(`kind`, `edition_id`)
);
--> statement-breakpoint
CREATE TABLE `ledgers` (
	`report_id` text NOT NULL,
	`kind` text NOT NULL,
	`taken_at` text NOT NULL,
	`counts` text NOT NULL,
	`cases` text NOT NULL,
	PRIMARY KEY(`report_id`, `kind`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade
);
