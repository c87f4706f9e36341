"use client";

import { useId } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/held-input";
import type { PasswordOwner } from "@/lib/access/password-faults";
import { PasswordNeeds } from "./password-needs";

type PasswordProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  owner: PasswordOwner;
  error?: string | null;
};

/** A new password, with what it still lacks. Password managers may fill it. */
export function PasswordField({ label, value, onChange, owner, error }: PasswordProps) {
  const needs = useId();
  return (
    <div className="mt-4">
      <Field label={label} error={error}>
        {(wiring) => (
          <Input
            {...wiring}
            aria-describedby={[wiring["aria-describedby"], needs].filter(Boolean).join(" ")}
            type="password"
            autoComplete="new-password"
            required
            className="min-h-11"
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
      </Field>
      <PasswordNeeds id={needs} password={value} owner={owner} />
    </div>
  );
}
