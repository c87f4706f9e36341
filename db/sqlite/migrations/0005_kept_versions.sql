CREATE TABLE `kept_versions` (
	`report_id` text NOT NULL,
	`revision` integer NOT NULL,
	`kind` text NOT NULL,
	`about` text NOT NULL,
	`at` text NOT NULL,
	`by` text DEFAULT '本机' NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`report_id`, `revision`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade
);
