/** A key pressed in a cell before the page could answer; `field` is the address of the cell. */
export type EarlyKey = { field: string; key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean };

declare global {
  interface Window {
    /** Gives the keys held so far, once; or holds no more. */
    earlyKeys?: { take: () => EarlyKey[]; release: () => void };
  }
}

/**
 * Stands in the page before its fields. A cell that is shown before anybody follows it takes no key by itself; the key
 * is held, in order, until the grid takes it as if it came then. What the browser must do itself (reload, copy, paste,
 * an input method) is left to it.
 */
export const earlyKeysScript = `(() => {
  const held = [];
  const grid = /^(Enter|Tab|Escape|Backspace|Delete|Home|End|PageUp|PageDown|F2|Arrow(Left|Right|Up|Down))$/;
  const hold = (event) => {
    const { target, key, shiftKey, ctrlKey, metaKey } = event;
    const field = target.dataset && target.dataset.field;
    if (field === undefined || !event.isTrusted || event.altKey) return;
    const ctrl = ctrlKey || metaKey;
    if (!(grid.test(key) || (key.length === 1 && (!ctrl || /[azy]/i.test(key))))) return;
    held.push({ field, key, shiftKey, ctrlKey, metaKey });
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener("keydown", hold, true);
  window.earlyKeys = {
    take: () => held.splice(0),
    release: () => {
      document.removeEventListener("keydown", hold, true);
      window.earlyKeys = undefined;
    },
  };
})()`;
