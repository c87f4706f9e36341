CREATE TABLE `deputies` (
	`id` text PRIMARY KEY NOT NULL,
	`office_id` text NOT NULL,
	`absent_id` text NOT NULL,
	`deputy_id` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`absent_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deputy_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `deputies_deputy` ON `deputies` (`deputy_id`);--> statement-breakpoint
CREATE INDEX `deputies_office` ON `deputies` (`office_id`);