/** What a paper that is not finalised bears in its name and under its title. */
export type DraftMark = "编制中" | "送审稿";

/** @param open how many errors are to be mended and how much is to be filled in: nothing left, it may go to review. */
export const draftMarkFor = (open: number): DraftMark => (open > 0 ? "编制中" : "送审稿");

/** As it is printed: （送审稿）. */
export const printedMark = (mark: DraftMark): string => `（${mark}）`;

const ownMarks = /^（(?:编制中|送审稿)）$/;
const allMarks =
  /^[（(【[]?(?:编制中|(?:送审|报审|报批|审议|讨论|征求意见|修改|修订|校对|上报)稿|[初草定样]稿|草案)[）)】\]]?$/;

/** @returns whether a line is nothing but the mark of a draft, ours or `any`: it is no word of the report. */
export const isDraftMark = (line: string, whose: "own" | "any"): boolean =>
  (whose === "own" ? ownMarks : allMarks).test(line.replace(/\s+/g, ""));
