CREATE TABLE `finding_reasons` (
	`report_id` text NOT NULL,
	`key` text NOT NULL,
	`rule` text NOT NULL,
	`section_id` text NOT NULL,
	`message` text NOT NULL,
	`category` text NOT NULL,
	`text` text NOT NULL,
	`values` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`report_id`, `key`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `report_versions` (
	`report_id` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`sha256` text NOT NULL,
	`finalised_at` text NOT NULL,
	`reopened_at` text,
	`reopen_reason` text,
	PRIMARY KEY(`report_id`, `number`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade
);
