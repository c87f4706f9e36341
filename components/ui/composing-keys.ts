/**
 * Stands in every page before all other scripts. While a word is being composed, Enter takes it, Esc and Backspace change
 * it, arrows choose among its characters: such a key is the input method's, and nothing of the page may act by it. Some
 * browsers mark it by 229 alone, above all the key that ends the word. With Ctrl it is meant for the page all the same.
 */
export const composingKeysScript = `addEventListener("keydown", (event) => {
  if (event.keyCode === 229 || (event.isComposing && !event.ctrlKey && !event.metaKey)) event.stopPropagation();
}, true)`;
