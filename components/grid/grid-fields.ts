import { revealCell, rowsInView } from "./reveal-cell";

const isInput = (element: Element | null): element is HTMLInputElement => element instanceof HTMLInputElement;

/** The grid's elements on the page, found by address; none while the step is closed. */
export class GridFields {
  private root: HTMLElement | null = null;
  private cursor: string | null = null;
  private readonly found = new Map<string, HTMLElement>();

  attach(root: HTMLElement | null): void {
    this.root = root;
    this.found.clear();
  }

  /** A key asks for the same few fields several times, and a search goes through the whole table. */
  private find(name: "field" | "unit", address: string): HTMLElement | null {
    const selector = `[data-${name}="${address}"]`;
    const known = this.found.get(selector);
    // An element may have gone, or have been given to another cell.
    if (known?.isConnected && known.matches(selector)) return known;
    const element = this.root?.querySelector<HTMLElement>(selector) ?? null;
    if (element) this.found.set(selector, element);
    return element;
  }

  /** @returns the address of the cell that has the focus. */
  focused(): string | null {
    const element = document.activeElement;
    return this.root?.contains(element) && element instanceof HTMLElement ? (element.dataset.field ?? null) : null;
  }

  /** @returns false when the cell is not on the page. */
  focus(address: string, inSight = true): boolean {
    const field = this.find("field", address);
    if (!field) return false;
    // Measured and selected before anything is changed: afterwards each of it would have the page laid out once more.
    if (inSight) revealCell(field);
    // Where the focus is already, an arrow against the edge leaves the caret behind what was typed.
    if (isInput(field) && document.activeElement !== field) field.setSelectionRange(0, -1);
    const left = this.cursor;
    this.cursor = address;
    this.mark(address, true);
    field.focus({ preventScroll: true });
    if (left !== null && left !== address) this.mark(left, false);
    return true;
  }

  reveal(address: string): void {
    const field = this.find("field", address);
    if (field) revealCell(field);
  }

  /** The focus has come to this cell by itself. */
  moveCursor(address: string): void {
    if (this.cursor !== null && this.cursor !== address) this.mark(this.cursor, false);
    this.cursor = address;
    this.mark(address, true);
  }

  /**
   * The cell with the cursor is the one tab stop of a table; the phone's fields are none, and each of them is reached.
   * Marked here and not by React: before the focus comes and after it has gone, because a browser lays the page out anew
   * when the `tabindex` of the focused field changes.
   */
  private mark(address: string, on: boolean): void {
    const field = this.find("field", address);
    const cell = field?.closest("td");
    if (!field || !cell) return;
    const tabIndex = on ? 0 : -1;
    if (field.tabIndex !== tabIndex) field.tabIndex = tabIndex;
    cell.toggleAttribute("data-cursor", on);
  }

  /** The input behind the figure, where the format fixes no unit. */
  unit(address: string): HTMLElement | null {
    return this.find("unit", address);
  }

  selectText(address: string): void {
    const field = this.find("field", address);
    if (!isInput(field)) return;
    // What is selected already costs a layout all the same; from the unit behind the figure the focus comes back.
    const { selectionStart, selectionEnd, value } = field;
    if (document.activeElement !== field || selectionStart || selectionEnd !== value.length) field.select();
  }

  putCaretAtEnd(address: string): void {
    const field = this.find("field", address);
    if (isInput(field)) field.setSelectionRange(field.value.length, field.value.length);
  }

  /** Rows of figures that one view of the pane shows. */
  rowsInView(address: string): number {
    const field = this.find("field", address);
    return field ? rowsInView(field) : 1;
  }
}
