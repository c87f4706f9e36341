CREATE TABLE `report_sections` (
	`report_id` text NOT NULL,
	`section_id` text NOT NULL,
	`values` text NOT NULL,
	`revision` integer NOT NULL,
	`updated_at` text NOT NULL,
	PRIMARY KEY(`report_id`, `section_id`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`year` integer NOT NULL,
	`edition_id` text NOT NULL,
	`status` text NOT NULL,
	`revision` integer NOT NULL,
	`copy` integer NOT NULL,
	`example` integer NOT NULL,
	`last_section` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_unit_year` ON `reports` (`unit_id`,`year`,`copy`) WHERE deleted_at is null;--> statement-breakpoint
CREATE TABLE `section_revisions` (
	`report_id` text NOT NULL,
	`revision` integer NOT NULL,
	`section_id` text NOT NULL,
	`session` text NOT NULL,
	`sequence` integer NOT NULL,
	`changes` text NOT NULL,
	`previous` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`report_id`, `revision`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `units` (
	`id` text PRIMARY KEY NOT NULL,
	`parent_id` text,
	`name` text NOT NULL,
	`kind` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `units_name_unique` ON `units` (`name`);