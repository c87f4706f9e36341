"use client";

import { type FormEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { Banner } from "./banner";
import { Button } from "./button";
import { useAskBeforeLeaving } from "./use-ask-before-leaving";

type DialogProps = {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons, the one that does it last; `leave` closes like Esc. */
  actions?: ReactNode | ((leave: () => void) => ReactNode);
  /** Called when somebody does not want what was typed; whatever closes the dialog otherwise leaves it kept. */
  onRefuse?: () => void;
  /** Something was chosen, or typed when it was open before, that closing would lose. */
  unsaved?: boolean;
  /** px; the phone uses what it has. */
  width?: number;
};

/**
 * Open as long as it is mounted. The browser keeps the focus inside and closes on Esc; a click
 * outside does nothing, and Esc asks once something has been typed, so that no half-typed form is lost; so does the
 * browser when the page is closed. A proposed text comes selected: typing replaces it. On unmount the focus goes back.
 */
export function Dialog({ title, onClose, children, actions, onRefuse, unsaved = false, width = 480 }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [typed, setTyped] = useState(false);
  const [asking, setAsking] = useState(false);
  const holdsWords = typed || unsaved;
  useAskBeforeLeaving(holdsWords);
  const leave = () => {
    if (holdsWords) setAsking(true);
    else onClose();
  };
  const refuse = () => {
    onRefuse?.();
    onClose();
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
        if (target instanceof HTMLTextAreaElement || isTextInput(target)) setTyped(true);
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
                <Button size="small" onClick={refuse}>
                  不要了
                </Button>
              </>
            }
          >
            {typed ? "这里写的还没有存。" : "这里选的还没有用上。"}不要了，就没有了。
          </Banner>
        )}
      </div>
      {actions && (
        <div className="mt-5 flex flex-wrap justify-end gap-2.5">
          {typeof actions === "function" ? actions(leave) : actions}
        </div>
      )}
    </dialog>
  );
}

const isTextInput = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && !["checkbox", "radio", "file"].includes(target.type);
