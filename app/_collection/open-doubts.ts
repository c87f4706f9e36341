import type { ImportProposal, Notice } from "@/lib/import/proposal";

/** What is only said of the file, and asks for nothing. */
const isRemark = ({ kind, text, addresses }: Notice) => kind === "unreadable" && text === "" && addresses.length === 0;

/** A year that nobody could read is known here: it is the collection's. A name is known once the file has its office. */
const isKnown = ({ where }: Notice) => where === "标题";

/** @returns the doubts of reading that a person has to look at before the figures count. */
export const openDoubts = ({ notices }: Pick<ImportProposal, "notices">): Notice[] =>
  notices.filter((notice) => !isRemark(notice) && !isKnown(notice));
