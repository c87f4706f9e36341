"use client";

import Link from "next/link";
import { type KeyboardEvent, useCallback, useId, useRef, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { usePressOutside } from "@/components/ui/use-press-outside";
import { type PagePerson, usePerson } from "./person";

const entryClass =
  "flex min-h-9 w-full cursor-pointer items-center px-3.5 text-left text-small text-ink no-underline hover:bg-hover hover:text-ink max-tablet:min-h-11";

/** Only a press needs it: the bar is on every page. @returns why not, or null */
const leaveAs = (person: string): Promise<string | null> =>
  import("./leave").then(
    ({ leave }) => leave(person),
    () => "连不上服务，没有退出。过一会再试。",
  );

/** Who is logged in; a press shows their own page, the bin, help and the way out. Nothing where nobody logs in. */
export function PersonMenu() {
  const person = usePerson();
  return person && <Menu person={person} />;
}

function Menu({ person }: { person: PagePerson }) {
  const [open, setOpen] = useState(false);
  const [button, list] = [useRef<HTMLButtonElement>(null), useRef<HTMLDivElement>(null)];
  const id = useId();
  const close = useCallback(() => setOpen(false), []);
  usePressOutside(close, list, button, open);
  const onKey = ({ key }: KeyboardEvent) => {
    if (key !== "Escape" || !open) return;
    close();
    button.current?.focus();
  };
  return (
    <div className="relative" onKeyDown={onKey}>
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        className="inline-flex min-h-9 cursor-pointer items-center gap-1.5 rounded-ctl px-2 text-small whitespace-nowrap text-ink hover:bg-hover max-tablet:min-h-11"
      >
        <Icon name="people" />
        {person.name}
      </button>
      {open && (
        <div
          ref={list}
          id={id}
          className="absolute top-full right-0 z-40 mt-1 min-w-44 rounded-pop border border-line-2 bg-paper py-1.5 shadow-pop"
        >
          <Entries person={person} close={close} />
        </div>
      )}
    </div>
  );
}

function Entries({ person, close }: { person: PagePerson; close: () => void }) {
  const [problem, setProblem] = useState<string | null>(null);
  const out = async () => {
    const refused = await leaveAs(person.id);
    if (refused) setProblem(refused);
    else location.assign("/sign-in");
  };
  const places = [
    { href: "/assignments", name: "请我填的", shown: person.fills },
    { href: "/account", name: "我的账号", shown: true },
    { href: "/bin", name: "回收站", shown: person.writes },
    { href: "/help", name: "帮助", shown: true },
  ];
  return (
    <>
      <p className="px-3.5 py-1 text-small text-ink-2 wrap-anywhere desk:hidden">{person.unit}</p>
      {places
        .filter(({ shown }) => shown)
        .map(({ href, name }) => (
          <Link key={href} href={href} onClick={close} className={entryClass}>
            {name}
          </Link>
        ))}
      <button type="button" onClick={() => void out()} className={entryClass}>
        退出
      </button>
      <p role="status" className="px-3.5 text-small text-err">
        {problem}
      </p>
    </>
  );
}
