"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import { useRestOfKeys } from "@/components/browser/use-rest-of-keys";
import { Icon } from "@/components/ui/icon";
import { Input } from "@/components/ui/input";

/** Searches once typing rests. `/` comes here (`search-key.ts`), Esc shows everything again, ↓ goes to the first found. */
export function ListSearch({ words, onSearch }: { words: string; onSearch: (words: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const search = useRef(onSearch);
  useEffect(() => {
    search.current = onSearch;
  });

  const later = useRestOfKeys(() => input.current && search.current(input.current.value));

  useEffect(() => {
    const box = input.current;
    if (!box) return;
    // The way back changes the address; what is being typed is not touched, nor what was typed before the page was ready.
    if (document.activeElement !== box) box.value = words;
  }, [words]);

  useEffect(() => {
    const box = input.current;
    if (box && box.value !== box.defaultValue) search.current(box.value);
  }, []);

  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") later(0);
    if (event.key === "ArrowDown") document.querySelector<HTMLElement>(".report-list .report a")?.focus();
    if (event.key !== "Escape" || event.currentTarget.value === "") return;
    event.currentTarget.value = "";
    later(0);
  };

  return (
    <span className="relative block w-[260px] max-tablet:w-full">
      <Icon name="search" className="pointer-events-none absolute top-1/2 left-2.5 -mt-2 text-ink-2" />
      <Input
        ref={input}
        type="text"
        aria-label="查找报告"
        aria-keyshortcuts="/"
        placeholder="单位、首字母或年度（按 /）"
        title="写单位名称的一部分、拼音首字母或年度，用空格隔开"
        defaultValue={words}
        onChange={() => later()}
        onKeyDown={onKey}
        maxLength={100}
        className="pl-8"
      />
    </span>
  );
}
