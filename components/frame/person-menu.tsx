"use client";

import Link from "next/link";
import { useState } from "react";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { type PagePerson, usePerson } from "./person";

const linkClass =
  "inline-flex min-h-6 items-center gap-1.5 text-ink-2 no-underline hover:underline aria-[current]:font-semibold aria-[current]:text-accent-dark max-tablet:min-h-11";

/** Only a press needs it: the bar is on every page. @returns why not, or null */
const leaveAs = (person: string): Promise<string | null> =>
  import("./leave").then(
    ({ leave }) => leave(person),
    () => "连不上服务，没有退出。过一会再试。",
  );

/** Who is logged in, their own page, and the way out; nothing where nobody logs in. */
export function PersonMenu({ current }: { current?: string }) {
  const person = usePerson();
  return person && <Menu person={person} current={current} />;
}

function Menu({ person, current }: { person: PagePerson; current?: string }) {
  const [problem, setProblem] = useState<string | null>(null);
  const out = async () => {
    const refused = await leaveAs(person.id);
    if (refused) setProblem(refused);
    else location.assign("/sign-in");
  };
  const mark = (href: string) => (current === href ? "page" : undefined);
  return (
    <>
      {person.administrator && (
        <Link href="/people" aria-current={mark("/people")} className={linkClass}>
          设置
        </Link>
      )}
      {person.fills && (
        <Link href="/assignments" aria-current={mark("/assignments")} className={linkClass}>
          请我填的
        </Link>
      )}
      <Link href="/account" aria-current={mark("/account")} className={linkClass}>
        <Icon name="people" />
        {person.name}
      </Link>
      <LinkButton className="max-tablet:min-h-11" onClick={() => void out()}>
        退出
      </LinkButton>
      <span role="status" className="text-small text-err">
        {problem}
      </span>
    </>
  );
}
