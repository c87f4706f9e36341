"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/held-input";
import { type FoundVersion, findDigest } from "./verify-file";
import { VersionName } from "./version-name";

const whole = /^[0-9a-f]{64}$/i;

/** Without the file: which finalised report has this 校验码. */
export function DigestSearch() {
  const id = useId();
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [found, setFound] = useState<FoundVersion[]>([]);
  const search = async (event: FormEvent) => {
    event.preventDefault();
    const digest = text.replace(/\s+/g, "");
    setFound([]);
    if (!whole.test(digest)) return setFault(`校验码是 64 位数字和字母 a 到 f，现在是 ${digest.length} 位`);
    const answer = await findDigest(digest);
    setFault(answer.ok ? null : answer.problem.detail);
    if (answer.ok) setFound(answer.value.versions);
  };
  return (
    <section aria-labelledby={id} className="mt-9">
      <h2 id={id}>只有校验码</h2>
      <form method="dialog" onSubmit={search} className="mt-2 flex max-w-[760px] items-start gap-3 max-tablet:flex-col">
        <Field
          label="校验码"
          hint="定稿时记下的 64 位，空格不要紧"
          error={fault}
          className="min-w-0 grow max-tablet:w-full"
        >
          {(wiring) => (
            <Input
              {...wiring}
              className="w-full"
              autoComplete="off"
              spellCheck={false}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" className="mt-[52px] max-tablet:mt-0 max-tablet:w-full">
          查是哪一份
        </Button>
      </form>
      <div role="status" className="mt-2">
        {found.length > 0 && (
          <ul>
            {found.map(({ report, version }) => (
              <li key={`${report.id}/${version.number}`}>
                <VersionName report={report} version={version} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
