"use client";

import { useEffect } from "react";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** A field of limited length that somebody may write in. */
const limited = ({ target }: Event): Field | null =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
  target.maxLength > 0 &&
  !target.readOnly
    ? target
    : null;

/** Characters the field may still take, once what is selected has gone. */
const roomIn = ({ maxLength, value, selectionStart, selectionEnd }: Field): number =>
  maxLength - value.length + ((selectionEnd ?? 0) - (selectionStart ?? 0));

/** Characters that the browser makes of what comes in: a line's own end goes, one within it is a single blank or break. */
const lengthIn = (field: Field, words: string): number => {
  const own = field instanceof HTMLInputElement ? words.replace(/[\r\n]{1,9}$/, "") : words;
  return own.replaceAll("\r\n", "\n").length;
};

/** The browser cuts what goes over `maxLength` without a word. */
class FullField {
  private told: Field | null = null;
  private roomBefore = 0;

  written = (event: InputEvent): void => {
    const field = limited(event);
    if (field && event.data && !event.isComposing) this.tell(field, lengthIn(field, event.data) - roomIn(field));
  };

  composed = (event: CompositionEvent): void => {
    const field = limited(event);
    if (!field) return;
    if (event.type === "compositionstart") this.roomBefore = roomIn(field);
    else this.tell(field, event.data.length - this.roomBefore);
  };

  forget = (): void => {
    this.told?.setCustomValidity("");
    this.told = null;
  };

  /** Behind the input that is cut, which takes back what was told before. */
  private tell(field: Field, over: number): void {
    if (over <= 0) return;
    setTimeout(() => {
      field.setCustomValidity(
        `这里最多 ${field.maxLength} 个字，后面的 ${over} 个字没有放进去。要写进去，先把这里的字删短。`,
      );
      this.told = field;
      field.reportValidity();
    });
  }
}

const forgotten = ["input", "keydown", "focusout", "pointerdown", "click"] as const;

/** Says at a field what of a long paste, or of a word just composed, did not fit. */
export function TellFullFields() {
  useEffect(() => {
    const full = new FullField();
    document.addEventListener("beforeinput", full.written);
    document.addEventListener("compositionstart", full.composed);
    document.addEventListener("compositionend", full.composed);
    for (const event of forgotten) document.addEventListener(event, full.forget, true);
    return () => {
      full.forget();
      document.removeEventListener("beforeinput", full.written);
      document.removeEventListener("compositionstart", full.composed);
      document.removeEventListener("compositionend", full.composed);
      for (const event of forgotten) document.removeEventListener(event, full.forget, true);
    };
  }, []);
  return null;
}
