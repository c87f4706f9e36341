"use client";

import { type FormEvent, useState } from "react";
import { adoptShelf } from "@/components/browser/browser-database";
import { adoptStored } from "@/components/browser/browser-storage";
import { call, type Problem } from "@/components/requests/call";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/held-input";
import { Door } from "./door";
import { faultOf } from "./fault-of";
import { PasswordField } from "./password-field";
import { Refusal } from "./refusal";

type SetupProps = {
  office: string;
  /** The one-time address; absent at this computer, where nobody else reaches the program. */
  token?: string;
};

const blank = { name: "", username: "", password: "" };

/** The first administrator. What this browser keeps of the time before belongs to them. */
export function SetupForm({ office: known, token }: SetupProps) {
  const [office, setOffice] = useState(known);
  const [first, setFirst] = useState(blank);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const set = (part: Partial<typeof blank>) => setFirst((before) => ({ ...before, ...part }));

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const answer = await call("POST /api/setup", { body: { office, ...first, ...(token ? { token } : {}) } });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    adoptStored(answer.value.id);
    await adoptShelf(answer.value.id).catch(() => undefined);
    location.assign("/");
  };

  return (
    <Door wide>
      <form method="dialog" onSubmit={(event) => void send(event)}>
        <p className="text-small text-ink-2">{token ? "第一次启动" : "几个人一起用"}</p>
        <h1 className="text-step">先建管理员</h1>
        <p className="mt-1 text-small text-ink-2">
          {token
            ? "这个地址只能用一次，10 分钟内有效。建好后由管理员添加其他人。"
            : "建好以后，这台电脑上也要登录。已经写的报告都在，归您来编制。建了账号不能再改回不登录。"}
        </p>
        <Refusal problem={problem} className="mt-4" />
        <Field label="单位名称" hint="写全称，与公章一致" error={faultOf(problem, "/office")} className="mt-4">
          {(wiring) => (
            <Input
              {...wiring}
              required
              className="min-h-11"
              value={office}
              onChange={({ target }) => setOffice(target.value)}
            />
          )}
        </Field>
        <div className="mt-4 grid grid-cols-2 gap-3.5 max-tablet:grid-cols-1">
          <Field label="姓名" error={faultOf(problem, "/name")}>
            {(wiring) => (
              <Input
                {...wiring}
                required
                autoComplete="name"
                className="min-h-11"
                value={first.name}
                onChange={({ target }) => set({ name: target.value })}
              />
            )}
          </Field>
          <Field label="登录名" error={faultOf(problem, "/username")}>
            {(wiring) => (
              <Input
                {...wiring}
                required
                autoComplete="username"
                className="min-h-11"
                value={first.username}
                onChange={({ target }) => set({ username: target.value })}
              />
            )}
          </Field>
        </div>
        <PasswordField
          label="密码"
          value={first.password}
          onChange={(password) => set({ password })}
          owner={{ ...first, office }}
          error={faultOf(problem, "/password")}
        />
        <Button type="submit" variant="primary" size="large" className="mt-5 w-full" aria-disabled={busy}>
          {busy ? "正在建…" : "建好，进入系统"}
        </Button>
      </form>
    </Door>
  );
}
