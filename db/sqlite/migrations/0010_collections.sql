CREATE TABLE `collected_files` (
	`collection_id` text NOT NULL,
	`sha256` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`state` text NOT NULL,
	`problem` text,
	`submission_id` text,
	`received_at` text NOT NULL,
	`reading` text,
	PRIMARY KEY(`collection_id`, `sha256`),
	FOREIGN KEY (`collection_id`) REFERENCES `collections`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`sha256`) REFERENCES `stored_files`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `collected_files_state` ON `collected_files` (`collection_id`,`state`,`position`);--> statement-breakpoint
CREATE TABLE `collection_events` (
	`collection_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`office_id` text,
	`submission_id` text,
	`event` text NOT NULL,
	`at` text NOT NULL,
	`by` text DEFAULT '本机' NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`collection_id`, `sequence`),
	FOREIGN KEY (`collection_id`) REFERENCES `collections`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `collection_events_office` ON `collection_events` (`collection_id`,`office_id`);--> statement-breakpoint
CREATE TABLE `collections` (
	`id` text PRIMARY KEY NOT NULL,
	`office_id` text NOT NULL,
	`year` integer NOT NULL,
	`edition_id` text NOT NULL,
	`deadlines` text NOT NULL,
	`reading` integer DEFAULT true NOT NULL,
	`created_at` text NOT NULL,
	`by` text DEFAULT '本机' NOT NULL,
	FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `collections_office_year` ON `collections` (`office_id`,`year`);--> statement-breakpoint
CREATE TABLE `figure_sources` (
	`report_id` text NOT NULL,
	`address` text NOT NULL,
	`value` text NOT NULL,
	`collection_id` text NOT NULL,
	`scope` text NOT NULL,
	`counted` integer NOT NULL,
	`expected` integer NOT NULL,
	`as_of` text NOT NULL,
	PRIMARY KEY(`report_id`, `address`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`collection_id`) REFERENCES `collections`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `left_out_figures` (
	`collection_id` text NOT NULL,
	`office_id` text NOT NULL,
	`address` text NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	`by` text DEFAULT '本机' NOT NULL,
	PRIMARY KEY(`collection_id`, `office_id`, `address`),
	FOREIGN KEY (`collection_id`) REFERENCES `collections`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `roster_entries` (
	`collection_id` text NOT NULL,
	`office_id` text NOT NULL,
	`position` integer NOT NULL,
	`class` text NOT NULL,
	`deadline` text,
	`contact` text NOT NULL,
	`added_at` text NOT NULL,
	`left_at` text,
	`left_reason` text,
	`state` text NOT NULL,
	`submission_id` text,
	`first_arrived_at` text,
	`arrived_at` text,
	`format` text,
	`errors` integer NOT NULL,
	`warnings` integer NOT NULL,
	`doubts` integer NOT NULL,
	`returns` integer NOT NULL,
	`counted_id` text,
	`later_id` text,
	PRIMARY KEY(`collection_id`, `office_id`),
	FOREIGN KEY (`collection_id`) REFERENCES `collections`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `roster_entries_position` ON `roster_entries` (`collection_id`,`position`);--> statement-breakpoint
CREATE INDEX `roster_entries_state` ON `roster_entries` (`collection_id`,`state`);--> statement-breakpoint
CREATE TABLE `stored_files` (
	`sha256` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`content` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `submission_figures` (
	`submission_id` text NOT NULL,
	`address` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`submission_id`, `address`),
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `submission_figures_address` ON `submission_figures` (`address`,`submission_id`,`value`);--> statement-breakpoint
CREATE TABLE `submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`collection_id` text NOT NULL,
	`office_id` text NOT NULL,
	`number` integer NOT NULL,
	`sha256` text NOT NULL,
	`file_name` text NOT NULL,
	`format` text NOT NULL,
	`arrived_at` text NOT NULL,
	`errors` integer NOT NULL,
	`warnings` integer NOT NULL,
	`doubts` integer NOT NULL,
	`proposal` text NOT NULL,
	`findings` text NOT NULL,
	FOREIGN KEY (`collection_id`) REFERENCES `collections`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sha256`) REFERENCES `stored_files`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_of_office` ON `submissions` (`collection_id`,`office_id`,`number`);