import { figuresOf } from "../editions/figures-of-edition";
import { editionById } from "../editions/register";
import { isDecimal } from "../report/decimal";
import { deriveFigures, sameFigure } from "../report/figures";
import { keepLiveLines } from "../report/kept-live";
import { piecesOf } from "../report/live-figures";
import { type FigureValue, proseIds } from "../report/values";
import { newDraft } from "./draft";
import { figureName } from "./place-figures";
import type { ImportProposal, Notice } from "./proposal";

/** 0.50 and 0.5 are one figure: a spreadsheet drops the last zero. */
function same(a: FigureValue, b: FigureValue): boolean {
  if (isDecimal(a) && isDecimal(b)) return sameFigure(a, b);
  return String(a ?? "") === String(b ?? "");
}
const compact = (text: string) => text.replace(/\s+/g, "");

const names = { preamble: "前言", overview: "第一部分", problemsAndImprovements: "第五部分", otherMatters: "第六部分" };

/**
 * Our own file may have been changed by hand since it left us: then what is printed counts, not what is embedded.
 * @returns the embedded report with what differs on the page taken from the page, and each difference said.
 */
export function compareEmbedded(own: ImportProposal, page: ImportProposal): ImportProposal {
  const edition = editionById(own.edition);
  const specs = figuresOf(edition);
  const derived = deriveFigures(edition, own.figures);
  const result: ImportProposal = {
    ...own,
    figures: { ...own.figures },
    notes: { ...own.notes },
    text: { ...own.text },
    printed: { ...own.printed },
    notices: [...own.notices],
    origins: page.origins,
  };
  const draft = newDraft(edition);
  const note = (where: string, text: string, addresses: string[], message: string) =>
    result.notices.push({ kind: "unreadable", where, text, addresses, message } satisfies Notice);
  for (const [address, value] of derived) {
    if (!(address in page.printed) || isPrintedAlike(page, address, value)) continue;
    const now = page.printed[address];
    result.printed[address] = now;
    // A cell that is no number now leaves the figure blank: what was exported is not on the page any more.
    if (!specs.get(address)?.parts) result.figures[address] = page.figures[address] ?? null;
    note(
      figureName(draft, address),
      String(now ?? ""),
      [address],
      `${figureName(draft, address)}导出时是 ${value ?? "空"}，文件里现在印的是 ${now ?? "空"}，用现在印的。`,
    );
  }
  for (const address of changedRemarks(own, page)) {
    const [before = "", now = ""] = [own.notes[address], page.notes[address]];
    if (now === "") delete result.notes[address];
    else result.notes[address] = now;
    const name = figureName(draft, address);
    const what = `${name}的备注导出时是${before ? `“${before}”` : "空的"}，文件里现在${now ? `是“${now}”` : "没有了"}，用现在的。`;
    note(name, now, [address], what);
  }
  const now = deriveFigures(edition, result.figures);
  for (const id of proseIds) {
    const exported = own.text[id]
      .split("\n")
      .map((line) =>
        piecesOf(line, derived)
          .map((piece) => piece.text)
          .join(""),
      )
      .join("");
    if (page.text[id] === "" || compact(exported) === compact(page.text[id])) continue;
    result.text[id] = keepLiveLines(own.text[id], page.text[id], { edition, now, later: now });
    note(names[id], "", [id], `${names[id]}的文字导出以后改过，用文件里现在的文字。`);
  }
  if (result.notices.length > own.notices.length)
    result.notices.push(...page.notices.filter(({ kind, addresses }) => kind !== "blank" && addresses.length > 0));
  return result;
}

/** A full stop at the end is printed behind every remark, whether it was written or not. */
const bare = (remark: string) => compact(remark).replace(/。$/, "");

/** Figures whose cell or note says another remark than the embedded file; only of tables that were read. */
function changedRemarks(own: ImportProposal, page: ImportProposal): string[] {
  const all = new Set([...Object.keys(own.notes), ...Object.keys(page.notes)]);
  return [...all].filter(
    (address) => address in page.printed && bare(own.notes[address] ?? "") !== bare(page.notes[address] ?? ""),
  );
}

/** A figure is printed with its unit and remark, or, where the page shows it as text, by its digits. */
function isPrintedAlike(page: ImportProposal, address: string, value: FigureValue): boolean {
  return same(page.printed[address], value) || (address in page.figures && same(page.figures[address], value));
}
