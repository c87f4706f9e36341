ALTER TABLE `reports` ADD `published` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `reports` ADD `unit_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `reports` ADD `unit_kind` text DEFAULT 'department' NOT NULL;--> statement-breakpoint
ALTER TABLE `reports` ADD `search_text` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `reports` ADD `section_states` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX `reports_changed` ON `reports` (`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `reports_in_state` ON `reports` (`status`,`published`,`example`,`updated_at`);--> statement-breakpoint
CREATE INDEX `reports_counted` ON `reports` (`year`,`unit_kind`,`status`,`published`,`example`) WHERE deleted_at is null;