"use client";

import { type ReactNode, useId, useLayoutEffect, useRef } from "react";

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
 * outside does nothing, so that no half-typed form is lost. On unmount the focus goes back.
 */
export function Dialog({ title, onClose, children, actions, width = 480 }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();

  useLayoutEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLElement>("[data-autofocus]")?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      style={{ width }}
      className="m-auto max-h-[calc(100dvh-32px)] max-w-[calc(100vw-32px)] overflow-auto rounded-pop border border-line-2 bg-paper px-6 py-[22px] text-ink shadow-pop backdrop:bg-[rgb(20_35_60/.32)]"
    >
      <h2 id={heading}>{title}</h2>
      <div className="mt-2">{children}</div>
      {actions && <div className="mt-5 flex flex-wrap justify-end gap-2.5">{actions}</div>}
    </dialog>
  );
}
