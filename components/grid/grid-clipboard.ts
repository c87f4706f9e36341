import type { ClipboardEvent } from "react";
import { LaterModule } from "@/components/ui/later-module";
import type { PastePlan } from "@/lib/report/paste-grid";
import { writeTabText } from "@/lib/report/write-tab-text";
import type { GridController } from "./grid-controller";
import { inText, standing } from "./paste-place";

const pasting = new LaterModule(() => import("./grid-paste"));

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
  if (inText(grid, event.target)) return;
  event.preventDefault();
  grid.commit();
  const rows = chosenTexts(grid);
  event.clipboardData.setData("text/plain", writeTabText(rows));
  event.clipboardData.setData("text/html", asHtml(rows));
  if (event.type === "cut" && !grid.readOnly) grid.clear();
}

/** What was copied can be read only now; what puts it in may still have to come. */
export function onGridPaste(grid: GridController, event: ClipboardEvent): void {
  const { clipboardData, target } = event;
  const there = pasting.get();
  if (there?.paste(grid, target, clipboardData) === false) return;
  event.preventDefault();
  if (there) return;
  const [html, text] = ["text/html", "text/plain"].map((type) => clipboardData.getData(type));
  const before = standing(grid, target);
  void pasting.ask().then(() => pasting.get()?.pasteLate(grid, target, { before, html, text }));
}

/** A plan was made by what has come. */
export const putIn = (grid: GridController, plan: PastePlan): void => pasting.get()?.putIn(grid, plan);
