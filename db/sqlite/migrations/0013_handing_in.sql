CREATE TABLE `known_keys` (
	`fingerprint` text PRIMARY KEY NOT NULL,
	`public_key` text NOT NULL,
	`office_id` text NOT NULL,
	`at` text NOT NULL,
	`by` text DEFAULT '本机' NOT NULL,
	FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `collected_files` ADD `handed_in` text;--> statement-breakpoint
ALTER TABLE `collections` ADD `contact` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `submissions` ADD `handed_in` text;