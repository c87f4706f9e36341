"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { call, type Problem } from "@/components/requests/call";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/held-input";
import type { PasswordOwner } from "@/lib/access/password-faults";
import { faultOf } from "./fault-of";
import { PasswordField } from "./password-field";
import { Refusal } from "./refusal";

type ChangeProps = { owner: PasswordOwner; action: string; onChanged: () => void; children?: ReactNode };

const nothing = { current: "", password: "", again: "" };

/** The present password, and a new one twice. */
export function ChangePassword({ owner, action, onChanged, children }: ChangeProps) {
  const [{ current, password, again }, setTyped] = useState(nothing);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [unlike, setUnlike] = useState(false);

  // Of fields filled before the page was followed React tells one after the other, without drawing in between.
  const write = (field: keyof typeof nothing, text: string) => setTyped((typed) => ({ ...typed, [field]: text }));

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setUnlike(password !== again);
    if (password !== again) return;
    const answer = await call("POST /api/account/password", { body: { current, password } });
    if (!answer.ok) return setProblem(answer.problem);
    setProblem(null);
    setTyped(nothing);
    onChanged();
  };

  return (
    <form method="dialog" onSubmit={(event) => void send(event)}>
      {children}
      <Refusal problem={problem} className="mt-4" />
      <Field label="现在的密码" error={faultOf(problem, "/current")} className="mt-4">
        {(wiring) => (
          <Input
            {...wiring}
            type="password"
            autoComplete="current-password"
            required
            className="min-h-11"
            value={current}
            onChange={({ target }) => write("current", target.value)}
          />
        )}
      </Field>
      <PasswordField
        label="新密码"
        value={password}
        onChange={(value) => write("password", value)}
        owner={owner}
        error={faultOf(problem, "/password")}
      />
      <Field label="再写一遍" error={unlike ? "两遍不一样，再写一遍" : null} className="mt-4">
        {(wiring) => (
          <Input
            {...wiring}
            type="password"
            autoComplete="new-password"
            required
            className="min-h-11"
            value={again}
            onChange={({ target }) => write("again", target.value)}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" size="large" className="mt-5 w-full">
        {action}
      </Button>
    </form>
  );
}
