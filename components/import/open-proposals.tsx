"use client";

import { useEffect, useState } from "react";
import { LinkButton } from "@/components/ui/button";
import { printMoment } from "@/lib/report/print-date";
import { dropProposal, type KeptHead, keptProposals } from "./kept-proposals";

/** Files that were read and looked at, and neither taken nor given up: each can be gone on with. */
export function OpenProposals({ onResume }: { onResume: (id: string) => void }) {
  const [kept, setKept] = useState<KeptHead[]>([]);
  useEffect(() => {
    let wanted = true;
    void keptProposals().then((found) => wanted && setKept(found));
    return () => {
      wanted = false;
    };
  }, []);
  if (kept.length === 0) return null;
  const drop = async (id: string) => {
    setKept((list) => list.filter((each) => each.id !== id));
    await dropProposal(id);
  };
  const now = new Date().toISOString();
  return (
    <section aria-labelledby="open-proposals" className="mb-5 rounded-ctl border border-line-2 bg-paper px-5 py-3.5">
      <h2 id="open-proposals">看过还没有放进报告的</h2>
      <p className="text-small text-ink-2">改过的地方都留在这个浏览器里。</p>
      <ul className="mt-1">
        {kept.map(({ id, file, at }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 border-t border-line py-1.5 first:border-t-0">
            <b className="min-w-0 wrap-anywhere">{file}</b>
            <span className="grow text-small text-ink-2">{printMoment(at, now)} 读的</span>
            <LinkButton aria-label={`接着看：${file}`} onClick={() => onResume(id)}>
              接着看
            </LinkButton>
            <LinkButton aria-label={`不要了：${file}`} onClick={() => void drop(id)}>
              不要了
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
