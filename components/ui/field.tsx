"use client";

import { type ReactNode, useId } from "react";
import { Icon } from "./icon";

/** What a control must carry so that its label, hint and message are read with it. */
export type FieldWiring = { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined };

type FieldProps = {
  label: string;
  hint?: ReactNode;
  error?: ReactNode;
  className?: string;
  children: (wiring: FieldWiring) => ReactNode;
};

/** Label above, hint under it, the message below the control; the message is announced when it appears. */
export function Field({ label, hint, error, className = "", children }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      {hint && (
        <span id={`${id}-hint`} className="-mt-0.5 mb-1.5 block text-small text-ink-2">
          {hint}
        </span>
      )}
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined })}
      <div role="status">
        {error && (
          <p id={`${id}-error`} className="mt-1.5 flex gap-1.5 text-small text-err">
            <Icon name="error" className="mt-[3px]" />
            <span>{error}</span>
          </p>
        )}
      </div>
    </div>
  );
}
