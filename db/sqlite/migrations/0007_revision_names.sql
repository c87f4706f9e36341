CREATE TABLE `revision_names` (
	`report_id` text NOT NULL,
	`revision` integer NOT NULL,
	`name` text NOT NULL,
	`at` text NOT NULL,
	`by` text DEFAULT '本机' NOT NULL,
	PRIMARY KEY(`report_id`, `revision`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade
);
