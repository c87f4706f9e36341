ALTER TABLE `reports` ADD `review_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `reports` ADD `review_head` text;--> statement-breakpoint
UPDATE `reports` SET
	`review_count` = (SELECT count(*) FROM `review_events` WHERE `review_events`.`report_id` = `reports`.`id`),
	`review_head` = (SELECT `hash` FROM `review_events` WHERE `review_events`.`report_id` = `reports`.`id` ORDER BY `sequence` DESC LIMIT 1);
