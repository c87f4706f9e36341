import { parseFigure } from "@/lib/report/parse-figure";
import { entryOf, type PastePlan, pasteTargetOf, planPaste } from "@/lib/report/paste-grid";
import type { Rectangle } from "@/lib/report/read-rectangle";
import type { GridController } from "./grid-controller";
import { shortName } from "./grid-names";
import { noCells } from "./grid-view";
import { inText, standing } from "./paste-place";
import { readClipboard } from "./read-clipboard";

/**
 * A single text goes into an open figure at the caret; a rectangle never does, wherever the caret stands.
 * @returns false when the browser is to put it in
 */
export function paste(grid: GridController, target: EventTarget, copied: Pick<DataTransfer, "getData">): boolean {
  const source = readClipboard(copied);
  const single = source.length === 1 && source[0].length === 1;
  const text = source[0]?.[0] ?? "";
  // The browser would drop the line break between two figures and make one of them.
  if (single && inText(grid, target)) return text.includes("↵") && putAtCaret(target, text);
  if (grid.readOnly || source.length === 0 || (single && text === "")) return true;
  const cells = grid.chosen();
  if (single && cells.length > 1) fillChosen(grid, text);
  else place(grid, source, { row: cells[0].row, column: Math.min(...cells.map(({ column }) => column)) });
  return true;
}

/** What was pasted before this came goes where it was meant to go, or nowhere. */
export function pasteLate(
  grid: GridController,
  target: EventTarget,
  { before, html, text }: { before: unknown[]; html: string; text: string },
): void {
  if (standing(grid, target).some((now, at) => now !== before[at]))
    grid.note({
      tone: "warn",
      text: "刚才粘贴的没有放进去：这一格已经写了别的，或者光标到了别的格。到那一格再粘贴一次",
    });
  else if (!paste(grid, target, { getData: (type) => (type === "text/html" ? html : text) })) putAtCaret(target, text);
}

function putAtCaret(field: EventTarget, text: string): boolean {
  if (!(field instanceof HTMLInputElement) || field.readOnly) return false;
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  return true;
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
