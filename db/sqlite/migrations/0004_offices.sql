ALTER TABLE `units` RENAME TO `offices`;
--> statement-breakpoint
DROP INDEX `units_name_unique`;
--> statement-breakpoint
CREATE UNIQUE INDEX `offices_name_unique` ON `offices` (`name`);
--> statement-breakpoint
ALTER TABLE `reports` RENAME COLUMN `unit_id` TO `office_id`;
--> statement-breakpoint
DROP INDEX `reports_unit_year`;
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_office_year` ON `reports` (`office_id`,`year`,`copy`) WHERE deleted_at is null;
--> statement-breakpoint
-- Every name that was saved while a cover was typed has left one behind, with nothing in it.
DELETE FROM `offices` WHERE `id` NOT IN (SELECT `office_id` FROM `reports`) AND EXISTS (SELECT 1 FROM `reports`);
--> statement-breakpoint
CREATE TABLE `office_former_names` (
	`office_id` text NOT NULL,
	`name` text NOT NULL,
	`until` text NOT NULL,
	PRIMARY KEY(`office_id`, `name`),
	FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `office_former_names_name` ON `office_former_names` (`name`);
--> statement-breakpoint
CREATE TABLE `ledger_mappings_of_offices` (
	`office_id` text NOT NULL,
	`kind` text NOT NULL,
	`edition_id` text NOT NULL,
	`mapping` text NOT NULL,
	PRIMARY KEY(`office_id`, `kind`, `edition_id`),
	FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `ledger_mappings_of_offices` (`office_id`, `kind`, `edition_id`, `mapping`) SELECT `offices`.`id`, `ledger_mappings`.`kind`, `edition_id`, `mapping` FROM `ledger_mappings`, `offices`;
--> statement-breakpoint
DROP TABLE `ledger_mappings`;
--> statement-breakpoint
ALTER TABLE `ledger_mappings_of_offices` RENAME TO `ledger_mappings`;
--> statement-breakpoint
ALTER TABLE `section_revisions` ADD `by` text DEFAULT '本机' NOT NULL;
--> statement-breakpoint
ALTER TABLE `finding_reasons` ADD `by` text DEFAULT '本机' NOT NULL;
--> statement-breakpoint
ALTER TABLE `report_versions` ADD `by` text DEFAULT '本机' NOT NULL;
--> statement-breakpoint
ALTER TABLE `report_versions` ADD `reopened_by` text;
--> statement-breakpoint
UPDATE `report_versions` SET `reopened_by` = '本机' WHERE `reopened_at` IS NOT NULL;
--> statement-breakpoint
CREATE TABLE `report_figures` (
	`report_id` text NOT NULL,
	`address` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`report_id`, `address`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `report_figures` (`report_id`, `address`, `value`) SELECT `report_versions`.`report_id`, `figures`.`key`, `figures`.`value` FROM `report_versions` JOIN `reports` ON `reports`.`id` = `report_versions`.`report_id`, json_each(`report_versions`.`content`, '$.figures') AS `figures` WHERE `reports`.`status` = 'finalised' AND `report_versions`.`reopened_at` IS NULL AND `figures`.`type` <> 'null';
--> statement-breakpoint
CREATE INDEX `report_figures_address` ON `report_figures` (`address`,`report_id`);
