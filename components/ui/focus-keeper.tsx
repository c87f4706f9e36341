"use client";

import { useEffect } from "react";
import { type FocusTrail, heirOf, isGone, trailOf } from "./focus-trail";

/** Asks an element to take the focus in its own way, before it is simply given to it; who answers prevents the default. */
export const takeFocus = "takefocus";

/** What somebody writes in; only inside what is marked as a form being edited. */
const field = ":is(input, textarea, [contenteditable=true])";
const edited = `[data-editing] ${field}, [data-editing]${field}`;
const rememberedFields = 8;

/** Neither a field nor anything else that Tab would stop at: a heading that was only pressed on. */
const takesNoKeys = (element: Element | null) => !(element instanceof HTMLElement) || element.tabIndex < 0;

const nobodyHasIt = () => document.activeElement === null || document.activeElement === document.body;

/** An element that takes no focus by itself takes it once, without becoming a stop of the Tab key. */
function give(element: Element): boolean {
  if (!(element instanceof HTMLElement) || isGone(element)) return false;
  const own = !element.dispatchEvent(new Event(takeFocus, { cancelable: true }));
  if (own) return true;
  if (element.tabIndex < 0 && !element.hasAttribute("tabindex")) element.tabIndex = -1;
  element.focus();
  return document.activeElement === element;
}

/** Which form is open: another one gives the focus to its heading by itself. */
const openForm = () => document.querySelector<HTMLElement>("[data-editing]")?.dataset.editing;

class FocusKeeper {
  private trail: FocusTrail = [];
  private form: string | undefined;
  /** Fields that had the focus, the last first. */
  private fields: Element[] = [];
  private restoredByPress = false;

  remember = (target: EventTarget | null): void => {
    if (!(target instanceof Element) || target === document.body) return;
    this.trail = trailOf(target);
    this.form = openForm();
    if (target.matches(edited))
      this.fields = [target, ...this.fields.filter((known) => known !== target)].slice(0, rememberedFields);
  };

  /** Called whenever the page has changed, and before a key acts: costs nothing while the focus is somewhere. */
  keep = (changed = false): void => {
    const [last] = this.trail;
    // A removed element has lost the focus; only one that was hidden may have it still. To ask that of every key would
    // make the browser work out the styles of the page once more for each.
    if (!last || !(nobodyHasIt() || (changed && document.activeElement === last.element))) return;
    if (isGone(last.element) && openForm() === this.form) this.restoredByPress = this.candidates().some(give);
  };

  beforePress = (): void => {
    this.restoredByPress = false;
  };

  /** The press itself takes the focus away again from a field that the closing of a layer has just given it back to. */
  press = (): void => {
    const { trail } = this;
    setTimeout(() => {
      if (this.restoredByPress && trail[0] && takesNoKeys(document.activeElement)) give(trail[0].element);
      else if (nobodyHasIt()) this.trail = [];
    });
  };

  private candidates(): Element[] {
    const heir = heirOf(this.trail);
    const home = heir && !heir.contains(document.querySelector("main")) ? [heir] : [];
    const modal = [...document.querySelectorAll("dialog:modal")].pop();
    if (modal) return [...home.filter((element) => modal.contains(element)), modal];
    const fields = this.fields.filter((element) => !isGone(element));
    const inForm = this.trail.some(({ element }) => element.matches("[data-editing]"));
    const wholeLayer = this.trail.every(({ element }) => !element.isConnected);
    if (inForm) return [...fields, ...home, ...document.querySelectorAll("[data-editing] h1")];
    return wholeLayer ? fields : [...home, ...fields];
  }
}

/** What takes an element out of the keyboard's reach: removing it, or one of these. */
const hiding = ["data-side", "data-view", "hidden", "disabled", "inert"];

/**
 * Whoever presses a button that takes itself away (a fix, a banner, a layer) goes on typing: the keys must go to the
 * field being edited, or to what stands in the button's place, and never to nothing.
 */
export function KeepFocus() {
  useEffect(() => {
    const keeper = new FocusKeeper();
    // Before the next key can arrive, and before anything is painted.
    const observer = new MutationObserver((changes) => keeper.keep(changes.some(({ type }) => type === "attributes")));
    const beforeKey = () => keeper.keep();
    observer.observe(document.body, { subtree: true, childList: true, attributeFilter: hiding });
    const follow = ({ target }: FocusEvent) => keeper.remember(target);
    keeper.remember(document.activeElement);
    document.addEventListener("focusin", follow);
    document.addEventListener("keydown", beforeKey, true);
    document.addEventListener("pointerdown", keeper.beforePress, true);
    document.addEventListener("mousedown", keeper.press, true);
    return () => {
      observer.disconnect();
      document.removeEventListener("focusin", follow);
      document.removeEventListener("keydown", beforeKey, true);
      document.removeEventListener("pointerdown", keeper.beforePress, true);
      document.removeEventListener("mousedown", keeper.press, true);
    };
  }, []);
  return null;
}
