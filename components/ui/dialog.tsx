"use client";

import { type FormEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { Banner } from "./banner";
import { Button } from "./button";

type DialogProps = {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons, the one that does it last. */
  actions?: ReactNode;
  /** px; the phone uses what it has. */
  width?: number;
};

/**
 * Open as long as it is mounted. The browser keeps the focus inside and closes on Esc; a click
 * outside does nothing, and Esc asks once something has been typed, so that no half-typed form is lost. A proposed text
 * comes selected: typing replaces it. On unmount the focus goes back.
 */
export function Dialog({ title, onClose, children, actions, width = 480 }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const typed = useRef(false);
  const [asking, setAsking] = useState(false);
  const leave = () => {
    if (typed.current) setAsking(true);
    else onClose();
  };

  useLayoutEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    const first = element?.querySelector<HTMLElement>("[data-autofocus]");
    first?.focus();
    if (first instanceof HTMLInputElement) first.select();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onInput={({ target }: FormEvent) => {
        typed.current ||= target instanceof HTMLTextAreaElement || isTextInput(target);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        // Otherwise the browser closes at a second Esc whatever is said.
        event.preventDefault();
        leave();
      }}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      style={{ width }}
      className="m-auto max-h-[calc(100dvh-32px)] max-w-[calc(100vw-32px)] overflow-auto rounded-pop border border-line-2 bg-paper px-6 py-[22px] text-ink shadow-pop backdrop:bg-[rgb(20_35_60/.32)]"
    >
      <h2 id={heading}>{title}</h2>
      <div className="mt-2">{children}</div>
      <div role="status">
        {asking && (
          <Banner
            tone="warn"
            className="mt-4"
            actions={
              <>
                <Button size="small" onClick={() => setAsking(false)}>
                  接着写
                </Button>
                <Button size="small" onClick={onClose}>
                  不要了
                </Button>
              </>
            }
          >
            这里写的字还没有存，关掉就没有了。
          </Banner>
        )}
      </div>
      {actions && <div className="mt-5 flex flex-wrap justify-end gap-2.5">{actions}</div>}
    </dialog>
  );
}

const isTextInput = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && !["checkbox", "radio", "file"].includes(target.type);
