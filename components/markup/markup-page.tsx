"use client";

import Link from "next/link";
import { useRef, useState } from "react";
import { PageFrame } from "@/components/frame/page-frame";
import { PageTitle } from "@/components/frame/page-main";
import { DropZone } from "@/components/import/drop-zone";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { plainlyOpen, takenWith, wouldFix } from "@/lib/markup/take-together";
import { ChangeItem } from "./change-item";
import { declineChange, type ListedChange, type Markup, readMarked, takeChanges } from "./take-changes";

type MarkupPageProps = { report: { id: string; title: string; edition: string }; mayWrite: boolean };
type Said = { tone: "err" | "ok"; text: string };

/** 收回批注过的 Word: its comments are taken in, its changes are listed and taken one by one. */
export function MarkupPage({ report, mayWrite }: MarkupPageProps) {
  const file = useRef<File | null>(null);
  const [markup, setMarkup] = useState<Markup | null>(null);
  const [busy, setBusy] = useState("");
  const [said, setSaid] = useState<Said | null>(null);

  /** @returns whether the file could be read against the report as it is now. */
  const look = async (chosen: File): Promise<boolean> => {
    const answer = await readMarked(report.id, chosen);
    if (answer.ok) setMarkup(answer.value);
    else setSaid({ tone: "err", text: `${chosen.name} 没有读成。${answer.problem.detail}` });
    return answer.ok;
  };

  const choose = async ([chosen]: File[]) => {
    setSaid(null);
    setBusy(`正在读 ${chosen.name}…`);
    file.current = chosen;
    setMarkup(null);
    const read = await look(chosen);
    setBusy("");
    if (!read) file.current = null;
  };

  const take = async (changes: ListedChange[]) => {
    if (!markup || !file.current || busy !== "") return;
    setSaid(null);
    setBusy("正在放进报告…");
    const answer = await takeChanges(report.id, file.current.name, markup, changes);
    // Whatever became of it: the list is told anew by the report as it is now. The comments are not added twice.
    const told = await look(file.current);
    setBusy("");
    if (!answer.ok) setSaid({ tone: "err", text: answer.problem.detail });
    else if (told) setSaid({ tone: "ok", text: `已放进 ${changes.length} 处。原来的样子在历史里，随时可以恢复。` });
  };

  const turn = async ({ digest, declined }: ListedChange) => {
    const show = (now: boolean) =>
      setMarkup(
        (shown) =>
          shown && {
            ...shown,
            changes: shown.changes.map((each) => (each.digest === digest ? { ...each, declined: now } : each)),
          },
      );
    show(!declined);
    const answer = await declineChange(report.id, digest, !declined);
    if (answer.ok) return;
    show(declined);
    setSaid({ tone: "err", text: `没有记下：${answer.problem.detail}` });
  };

  const all = markup?.changes ?? [];
  const open = plainlyOpen(all);
  const blocked = busy !== "" || !mayWrite || markup?.locked != null;
  return (
    <PageFrame>
      <p className="mb-2 text-small">
        <Link href={`/reports/${report.id}`} prefetch={false}>
          回到报告
        </Link>
      </p>
      <PageTitle>收回批注过的 Word</PageTitle>
      <p className="mt-1.5 mb-5 text-[16px] leading-[26px] text-ink-2 wrap-anywhere">
        {report.title}：批注收进报告的批注里，改动列在下面，接受了才改报告。同一个文件再放一次，不会多出一份。
      </p>
      <DropZone button="选 Word 文件" accept=".docx" onFiles={choose}>
        <p>把领导批改过的 Word 文件（docx）拖到这里：批注、修订、直接改的字都读。</p>
        <p className="text-small text-ink-2">最大 30 MB。</p>
      </DropZone>
      <div role="status" className="mt-4 flex flex-col gap-3">
        {busy !== "" && <p>{busy}</p>}
        {said && <Banner tone={said.tone}>{said.text}</Banner>}
        {markup && <p>{commentsSaid(markup.comments)}</p>}
      </div>
      {markup?.locked && <Banner className="mt-3">{markup.locked}</Banner>}
      {markup && !mayWrite && <Banner className="mt-3">改报告要由编制人来做，批注已经收进来了。</Banner>}
      {markup && (
        <section aria-labelledby="changes" className="mt-6">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h2 id="changes" className="text-step">
              改动 {markup.changes.length} 处
            </h2>
            {open.length > 0 && (
              <Button variant="primary" aria-disabled={blocked} onClick={() => !blocked && take(open)}>
                接受余下的 {open.length} 处
              </Button>
            )}
          </div>
          {markup.changes.length === 0 && <p className="mt-2 text-ink-2">文字和数字都没有改。</p>}
          <ol className="mt-3 list-none p-0">
            {markup.changes.map((change) => (
              <ChangeItem
                key={change.id}
                edition={report.edition}
                change={change}
                blocked={blocked}
                fixes={wouldFix(change, all)}
                onTake={() => take(takenWith(change, all))}
                mayDecide={mayWrite}
                onDecline={() => void turn(change)}
              />
            ))}
          </ol>
        </section>
      )}
    </PageFrame>
  );
}

function commentsSaid({ added, known, gone, full }: Markup["comments"]): string {
  const parts = [added > 0 ? `收进 ${added} 条批注和回复` : "没有新的批注"];
  if (known > 0) parts.push(`${known} 条报告里已经有了`);
  if (gone > 0) parts.push(`${gone} 条的原处已改，带着原文放在批注里`);
  if (full) parts.push("批注太多，余下的没有收，先了结一些再放一次");
  return `${parts.join("，")}。`;
}
