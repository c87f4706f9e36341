CREATE TABLE `assignment_answers` (
	`assignment_id` text NOT NULL,
	`place` text NOT NULL,
	`value` text NOT NULL,
	`way` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`taken` text,
	`taken_at` text,
	PRIMARY KEY(`assignment_id`, `place`),
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `assignment_events` (
	`assignment_id` text NOT NULL,
	`position` integer NOT NULL,
	`event` text NOT NULL,
	PRIMARY KEY(`assignment_id`, `position`),
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`section` text NOT NULL,
	`person` text DEFAULT '' NOT NULL,
	`person_id` text,
	`parts` text NOT NULL,
	`due` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assignments_report` ON `assignments` (`report_id`);--> statement-breakpoint
CREATE INDEX `assignments_person` ON `assignments` (`person_id`);