"use client";

import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useReportContext } from "@/components/report/report-context";
import { useTypedWords } from "@/components/typed-words/use-typed-words";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/input";
import { commentName } from "@/lib/report/comment-name";
import { longestComment } from "@/lib/report/text-limits";
import { useCommentState, useComments } from "./comment-context";
import type { Pinned } from "./comment-store";
import { placeToComment } from "./place-to-comment";

type NewProps = {
  /** It is written beside the paper of a round, where B is free for it. */
  reviewing: boolean;
};

/** 写批注: the place is what was being edited, or the words selected there, as the box is opened. */
export function NewComment({ reviewing }: NewProps) {
  const { store, place } = useReportContext();
  const comments = useComments();
  const writing = useCommentState((state) => state.writing);
  if (writing && writing !== "nowhere")
    return <CommentBox key={writing.place} {...{ reviewing }} pinned={writing} onClose={() => comments.write(null)} />;
  return (
    <div className="new-comment">
      <Button size="small" icon="add" onClick={() => comments.write(placeToComment(store, place) ?? "nowhere")}>
        写批注
      </Button>
      <span>选中文字，或点一格，再按这里；也可以按 {reviewing ? "B" : "Ctrl+Alt+M"}。</span>
      <p role="status">{writing === "nowhere" && "还没有指到一处：先点一格，或在文字里放上光标。"}</p>
    </div>
  );
}

function CommentBox({ pinned, reviewing, onClose }: NewProps & { pinned: Pinned; onClose: () => void }) {
  const { store, reportId } = useReportContext();
  const comments = useComments();
  const typed = useTypedWords(`comment:${reportId}:${pinned.place}`, "");
  const [asks, setAsks] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  // Closed, the focus goes back to the cell or the text that was spoken of.
  useEffect(() => {
    const before = document.activeElement;
    box.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
    };
  }, []);
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (busy) return;
    if (typed.words.trim() === "") return setFailure("批注写几个字，看的人才明白");
    setBusy(true);
    const problem = await comments.add({ ...pinned, text: typed.words.trim(), asks });
    setBusy(false);
    if (problem) return setFailure(problem.detail);
    typed.settle();
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit();
    if (event.key === "Escape") onClose();
  };
  return (
    <form className="comment comment-box" onSubmit={submit} aria-label="写批注">
      <header>{commentName(store.edition, pinned)}</header>
      <Textarea
        ref={box}
        aria-label="批注"
        rows={3}
        value={typed.words}
        maxLength={longestComment}
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          typed.type(target.value);
          setFailure(null);
        }}
      />
      <div className="comment-acts">
        <label>
          <input type="checkbox" checked={asks} onChange={({ target }) => setAsks(target.checked)} />{" "}
          {reviewing ? "要求改，列入退回" : "要求改"}
        </label>
        <Button size="small" onClick={onClose}>
          先放着
        </Button>
        <Button size="small" variant="primary" type="submit" aria-disabled={busy}>
          写好
        </Button>
      </div>
      <div role="status" className="comment-failure">
        {failure}
      </div>
    </form>
  );
}
