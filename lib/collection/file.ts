import type { ImportProposal } from "../import/proposal";
import type { FileKind } from "./submission";

/** `waiting`: not read yet. `discarded`: the collector said that it was not handed in. */
export const fileStates = ["waiting", "read", "doubtful", "unmatched", "unreadable", "discarded"] as const;
export type FileState = (typeof fileStates)[number];

/** What was read of a file, until it is known whose it is. `likely`: offices by id, the likeliest first. */
export type FileReading = { proposal: ImportProposal; format: FileKind; likely: string[] };

/** A packed folder of a county's reports; a single report is refused at 30 MB by its reader. */
export const largestSent = 100 * 1024 * 1024;
export const tooLargeToSend = "文件超过 100 MB，没有收。压缩包分成几个再放。";
