import type { ClipboardEvent } from "react";
import { parseFigure } from "@/lib/report/parse-figure";
import { entryOf, type PastePlan, pasteTargetOf, planPaste } from "@/lib/report/paste-grid";
import { type Rectangle, writeTabText } from "@/lib/report/read-rectangle";
import type { GridController } from "./grid-controller";
import { shortName } from "./grid-names";
import { noCells } from "./grid-view";
import { readClipboard } from "./read-clipboard";

/** Inside a text field the browser copies: in an open figure, and in the unit behind one. */
const inText = (grid: GridController, event: ClipboardEvent) =>
  grid.view.get().mode === "editing" || (event.target as HTMLElement).dataset.unit !== undefined;

/** What stands in a cell, as the clipboard gets it. */
const textIn = (grid: GridController, address: string) => {
  const cell = grid.cell(address);
  return cell?.derived ? String(grid.store.snapshot().figures.get(address) ?? "") : grid.typed(address);
};

/** The chosen cells as printed: a merged cell fills one place and leaves the others empty. */
function chosenTexts(grid: GridController): string[][] {
  const cells = grid.chosen();
  const left = Math.min(...cells.map(({ column }) => column));
  const right = Math.max(...cells.map(({ column, colSpan }) => column + colSpan));
  const narrow = cells.every(({ colSpan }) => colSpan === cells[0].colSpan && cells[0].column === left);
  return [...new Set(cells.map(({ row }) => row))].map((row) => {
    const texts = Array<string>(narrow && cells[0].colSpan > 1 ? 1 : right - left).fill("");
    for (const cell of cells) if (cell.row === row) texts[cell.column - left] = textIn(grid, cell.address);
    return texts;
  });
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const asHtml = (rows: string[][]) =>
  `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join("")}</tr>`).join("")}</table>`;

/** Copy and cut: tab-separated text, and a table for those who keep cells. */
export function onGridCopy(grid: GridController, event: ClipboardEvent): void {
  if (inText(grid, event)) return;
  event.preventDefault();
  grid.commit();
  const rows = chosenTexts(grid);
  event.clipboardData.setData("text/plain", writeTabText(rows));
  event.clipboardData.setData("text/html", asHtml(rows));
  if (event.type === "cut" && !grid.readOnly) grid.clear();
}

/** A single text goes into an open figure at the caret; a rectangle never does, wherever the caret stands. */
export function onGridPaste(grid: GridController, event: ClipboardEvent): void {
  const source = readClipboard(event.clipboardData);
  const single = source.length === 1 && source[0].length === 1;
  if (single && inText(grid, event)) {
    pasteInText(event, source[0][0] ?? "");
    return;
  }
  event.preventDefault();
  if (grid.readOnly) return;
  if (source.length === 0 || (single && source[0][0] === "")) return;
  const cells = grid.chosen();
  if (single && cells.length > 1) fillChosen(grid, source[0][0] ?? "");
  else place(grid, source, { row: cells[0].row, column: Math.min(...cells.map(({ column }) => column)) });
}

/** The browser would drop the line break between two figures and make one of them. */
function pasteInText(event: ClipboardEvent, text: string): void {
  const field = event.target;
  if (!text.includes("↵") || !(field instanceof HTMLInputElement) || field.readOnly) return;
  event.preventDefault();
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

function place(grid: GridController, source: Rectangle, start: { row: number; column: number }): void {
  const plan = planPaste(source, pasteTargetOf(grid.store.edition, grid.section), start);
  if (plan.leftOver.length > 0) grid.view.update({ paste: plan });
  else putIn(grid, plan);
}

/** One copied figure goes into every selected cell. */
function fillChosen(grid: GridController, text: string): void {
  const cells = grid.chosen().filter(({ derived }) => !derived);
  const entries = cells.map(({ spec }) => entryOf(spec, text));
  const units = entries.flatMap(({ address, unit }) => (unit ? [[address, unit]] : []));
  const step = grid.write(
    Object.fromEntries(entries.map((entry) => [entry.address, entry.text])),
    `粘贴 ${cells.length} 格`,
    Object.fromEntries(units),
  );
  grid.note({ tone: "ok", text: `已放进 ${cells.length} 格` }, step);
}

const mostNamed = 6;
const shortened = (texts: string[]) => texts.slice(0, mostNamed).join("、") + (texts.length > mostNamed ? " 等" : "");

/** Puts a plan into the form as one step, shows what was filled, and says where a copied total differs from the sum. */
export function putIn(grid: GridController, plan: PastePlan): void {
  const units = plan.entries.flatMap(({ address, unit }) => (unit ? [[address, unit]] : []));
  const texts = plan.entries.map(({ address, text }) => [address, text]);
  grid.view.update({ paste: null });
  if (texts.length === 0) {
    grid.note({ tone: "info", text: "粘贴的都是合计。合计由填写的数自动得出，没有改动" });
    return;
  }
  const step = grid.write(Object.fromEntries(texts), `粘贴 ${texts.length} 格`, Object.fromEntries(units));
  grid.view.update({
    selected: texts.length > 1 ? new Set(texts.map(([address]) => address)) : noCells,
    selectedTo: null,
  });
  const skipped = plan.derived.length > 0 ? `，跳过 ${plan.derived.length} 格合计` : "";
  const left = plan.leftOver.length > 0 ? `，${plan.leftOver.length} 个数没有放进：${shortened(plan.leftOver)}` : "";
  const different = differentTotal(grid, plan);
  grid.note(
    { tone: different ? "warn" : "ok", text: `已放进 ${texts.length} 格${skipped}${left}。${different}` },
    step,
  );
}

function differentTotal(grid: GridController, { derived }: PastePlan): string {
  const { figures } = grid.store.snapshot();
  const differing = derived.filter(({ address, text }) => {
    const parsed = parseFigure("count", text);
    return parsed.ok && parsed.value !== figures.get(address);
  });
  const first = differing[0] && grid.cell(differing[0].address);
  if (!first) return "";
  const more = differing.length > 1 ? `等 ${differing.length} 处合计` : "";
  return `${shortName(first.spec)}${more}对不上：粘贴的是 ${differing[0].text}，加起来是 ${figures.get(first.address) ?? "空"}`;
}
