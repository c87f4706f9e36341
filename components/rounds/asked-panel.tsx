"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useCommentState } from "@/components/comments/comment-context";
import { useReportContext } from "@/components/report/report-context";
import { stepOfAnchor } from "@/components/report/steps";
import { useSettledSnapshot } from "@/components/report/use-settled-snapshot";
import { call, type Problem } from "@/components/requests/call";
import { useTypedWords } from "@/components/typed-words/use-typed-words";
import { Button, LinkButton } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";
import { Textarea } from "@/components/ui/input";
import { placeNow } from "@/lib/report/comment";
import { commentName } from "@/lib/report/comment-name";
import { printMoment } from "@/lib/report/print-date";
import { longestComment } from "@/lib/report/text-limits";
import { type AskedItem, isOpen } from "@/lib/review/asked-items";
import { answerBox, LeftAnswers } from "./left-answers";
import { useAskedItems } from "./use-asked-items";

/** 要改的: what the return asked for, in the order of the document. Changed, an item is done by itself. */
export function AskedPanel() {
  const { round, reportId } = useReportContext();
  const items = useAskedItems();
  const open = items.filter(isOpen);
  const { returned } = round;
  const left = <LeftAnswers reportId={reportId} returned={returned?.at} />;
  if (!returned)
    return (
      <>
        <p className="nothing">现在没有退回的要求。</p>
        {left}
      </>
    );
  return (
    <div className="panel">
      <h2 className="sr-only">要改的</h2>
      <p className="text-small text-ink-2">
        {returned.by} {printMoment(returned.at, new Date().toISOString())} 退回，{items.length} 条。
        改好一条自动勾上，不改的写一句为什么。
      </p>
      <p role="status" className="text-small">
        {open.length > 0 ? `还有 ${open.length} 条` : "都改了或写明了，可以再次送审"}
      </p>
      {left}
      <ul>
        {items.map((item) => (
          <Item key={`${returned.at} ${item.item}`} item={item} isNext={item === open[0]} />
        ))}
      </ul>
    </div>
  );
}

const looks: Record<AskedItem["state"], { icon: IconName; tone: string; said: string }> = {
  changed: { icon: "done", tone: "text-ok", said: "已改" },
  answered: { icon: "done", tone: "text-ok", said: "已写明" },
  open: { icon: "none", tone: "text-accent", said: "还没有改" },
};

/** 已改为 108: what became of a figure; of words the place itself says it. */
function useOutcome({ state, standing, answer }: AskedItem): string {
  const { report, figures } = useSettledSnapshot();
  if (answer) return `${looks[state].said}：${answer.text}`;
  if (state !== "changed") return "";
  if (standing === null || standing.kind === "gone") return looks.changed.said;
  const { place } = standing;
  if (place.kind !== "figure" && place.kind !== "entry") return looks.changed.said;
  return `已改为 ${report.entries[place.address] ?? figures.get(place.address) ?? "空着"}`;
}

/** `isNext`: the first that is still open; one goes through them in their order. */
function Item({ item: asked, isNext }: { item: AskedItem; isNext: boolean }) {
  const { goTo, store } = useReportContext();
  const outcome = useOutcome(asked);
  const said = useCommentState(({ shown }) => shown.find(({ comment }) => comment.id === asked.reason.comment));
  const { reason, standing, state, answer, item } = asked;
  const [writing, setWriting] = useState(false);
  const { icon, tone, said: stands } = looks[state];
  const now = standing && placeNow(standing);
  const where =
    reason.place === undefined ? "" : commentName(store.edition, { place: reason.place, quote: reason.quote ?? null });
  const answering = answer ? "改这一句" : now ? "不改，写明为什么" : "写明怎么改的";
  return (
    <li
      className={`flex gap-3 border-b border-line py-2.5 ${isNext ? "-mx-3.5 bg-accent-weak px-3.5 shadow-[inset_4px_0_0_var(--accent)]" : ""}`}
    >
      <Icon name={icon} className={`mt-1 ${tone}`} />
      <div className="min-w-0 flex-1 wrap-anywhere">
        <p>
          <span className="sr-only">{stands}：</span>
          {reason.text}
        </p>
        <p className="text-small text-ink-2">
          {reason.kind}　{where}
          {said && `　批注 ${said.number}`}
        </p>
        {outcome && <p className="text-small text-ok">{outcome}</p>}
        {writing ? (
          <AnswerBox item={item} before={answer?.text ?? ""} onClose={() => setWriting(false)} />
        ) : (
          <div className="mt-1.5 flex flex-wrap gap-2">
            {now && state === "open" && (
              <Button
                size="small"
                variant={isNext ? "primary" : "normal"}
                aria-label={`去改：${reason.text}`}
                onClick={() => goTo(stepOfAnchor(store.edition, now), now)}
              >
                去改
              </Button>
            )}
            {state !== "changed" && (
              <Button size="small" aria-label={`${answering}：${reason.text}`} onClick={() => setWriting(true)}>
                {answering}
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}

type BoxProps = { item: number; before: string; onClose: () => void };

function AnswerBox({ item, before, onClose }: BoxProps) {
  const { reportId, round } = useReportContext();
  const router = useRouter();
  const typed = useTypedWords(answerBox(reportId, round.returned?.at, item), before);
  const [failure, setFailure] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const store = async () => {
    if (busy) return;
    setBusy(true);
    const answer = await call("PUT /api/reports/{reportId}/review/answers/{item}", {
      path: { reportId, item: String(item) },
      body: { text: typed.words.trim(), returned: round.returned?.at },
    });
    setBusy(false);
    if (!answer.ok) return setFailure(answer.problem);
    typed.settle();
    router.refresh();
    onClose();
  };
  return (
    <form
      className="mt-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        void store();
      }}
    >
      <Textarea
        aria-label="为什么不改，或者改在哪里"
        autoFocus
        rows={2}
        value={typed.words}
        maxLength={longestComment}
        onChange={({ target }) => typed.type(target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onClose();
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void store();
        }}
      />
      <div className="mt-1.5 flex gap-2">
        <Button size="small" variant="primary" type="submit" aria-disabled={busy}>
          写好
        </Button>
        <Button size="small" onClick={onClose}>
          先放着
        </Button>
      </div>
      <div role="status" className="text-small text-err">
        {failure && `没有存上：${failure.detail}`}{" "}
        {failure?.status === 409 && <LinkButton onClick={() => router.refresh()}>看现在的</LinkButton>}
      </div>
    </form>
  );
}
