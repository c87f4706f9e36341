CREATE TABLE `report_writers` (
	`report_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`report_id`, `person_id`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
