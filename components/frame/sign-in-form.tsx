"use client";

import { type FormEvent, useRef, useState } from "react";
import { call } from "@/components/requests/call";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LockedName } from "./locked-name";

export type SignedIn = { id: string; name: string; mustChange: boolean };
type FormProps = { title: string; lead?: string; onSignedIn: (signedIn: SignedIn) => void };

/**
 * Login name and password. Sent before the page is followed, a form would put them into its address: a `dialog`'s form that is
 * in none goes nowhere. What was wrong is said under the password, which is left to be typed again.
 */
export function SignInForm({ title, lead, onSignedIn }: FormProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [locked, setLocked] = useState<{ username: string; said: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const password = useRef<HTMLInputElement>(null);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const form = new FormData(event.currentTarget);
    const body = { username: String(form.get("username")), password: String(form.get("password")) };
    const answer = await call("POST /api/auth/sign-in/username", { body });
    setBusy(false);
    if (answer.ok) return onSignedIn(answer.value);
    if (answer.problem.type?.endsWith(":locked"))
      return setLocked({ username: body.username, said: answer.problem.detail });
    setProblem(answer.problem.detail);
    password.current?.select();
  };

  const another = () => {
    setProblem(null);
    setLocked(null);
  };
  if (locked) return <LockedName {...locked} onOther={another} />;
  return (
    <form method="dialog" onSubmit={(event) => void send(event)}>
      <h1 className="text-step">{title}</h1>
      {lead && <p className="mt-1.5 text-small text-ink-2">{lead}</p>}
      <Field label="登录名" className="mt-4">
        {(wiring) => (
          <Input {...wiring} name="username" autoComplete="username" required autoFocus className="min-h-11" />
        )}
      </Field>
      <Field label="密码" error={problem} className="mt-4">
        {(wiring) => (
          <Input
            {...wiring}
            ref={password}
            name="password"
            type="password"
            autoComplete="current-password"
            required
            className="min-h-11"
          />
        )}
      </Field>
      <Button type="submit" variant="primary" size="large" className="mt-5 w-full" aria-disabled={busy}>
        {busy ? "正在登录…" : "登录"}
      </Button>
    </form>
  );
}
