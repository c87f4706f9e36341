import type { EarlyKey } from "@/components/report/early-keys";
import type { GridController } from "./grid-controller";

/** On the phone a row opens first; a cell that is not there within so many frames is not on the page. */
const framesToOpen = 60;

const nextFrame = () => new Promise((done) => requestAnimationFrame(done));

async function focusCell(grid: GridController, address: string): Promise<void> {
  grid.focus(address);
  for (let frame = 0; frame < framesToOpen && grid.fields.focused() !== address; frame += 1) await nextFrame();
}

/** Gives the grid the keys that were pressed while the page was loading, in their order, and those pressed meanwhile. */
export async function replayKeys(grid: GridController): Promise<void> {
  const early = window.earlyKeys;
  if (!early) return;
  const last = document.activeElement;
  let field: string | null = null;
  for (let keys = early.take(); keys.length > 0; keys = early.take())
    for (const key of keys) {
      // As long as the focus was in one cell, keys such as Enter lead on from there.
      if (key.field !== field) await focusCell(grid, key.field);
      field = key.field;
      press(key);
    }
  early.release();
  // Somebody went on to another cell with the mouse and has not typed there yet.
  const clicked = last instanceof HTMLElement ? last.dataset.field : undefined;
  if (clicked !== undefined && clicked !== field) grid.focus(clicked);
}

function press({ field: _, ...key }: EarlyKey): void {
  const element = document.activeElement;
  const free = element?.dispatchEvent(new KeyboardEvent("keydown", { ...key, bubbles: true, cancelable: true }));
  if (free && element instanceof HTMLInputElement && !element.readOnly && !key.ctrlKey && !key.metaKey)
    typeInto(element, key.key);
}

/** What the browser does with a key that nobody has taken. */
function typeInto(input: HTMLInputElement, key: string): void {
  const [start, end] = [input.selectionStart ?? 0, input.selectionEnd ?? 0];
  const room = input.maxLength < 0 || input.value.length - (end - start) < input.maxLength;
  if (key.length === 1 && room) input.setRangeText(key, start, end, "end");
  else if (key === "Backspace") input.setRangeText("", start === end ? Math.max(0, start - 1) : start, end, "end");
  else if (key === "Delete") input.setRangeText("", start, start === end ? end + 1 : end, "end");
  else return;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
