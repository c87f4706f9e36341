"use client";

import { type FormEvent, useState } from "react";
import { useReportContext } from "@/components/report/report-context";
import { useTypedWords } from "@/components/typed-words/use-typed-words";
import { Button, LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Input } from "@/components/ui/input";
import { type CommentEventKind, placeNow } from "@/lib/report/comment";
import { commentName } from "@/lib/report/comment-name";
import { parsePlace, sectionOfPlace, textPlace } from "@/lib/report/place";
import { printMoment } from "@/lib/report/print-date";
import { longestComment } from "@/lib/report/text-limits";
import { kindOfPlace } from "@/lib/review/kind-of-place";
import { useComments } from "./comment-context";
import type { ShownComment } from "./comment-store";

type Said = { by: string; at: string; text: string };

function Words({ by, at, text }: Said) {
  return (
    <div className="comment-words">
      <p className="comment-by">
        <b>{by}</b> {printMoment(at, new Date().toISOString())}
      </p>
      <p className="prose">{text}</p>
    </div>
  );
}

/** 批注 1，要求改，没有了结，表三…，韩某某 1 月 18 日写，2 条回复: all that the eye sees at once of a thread. */
const nameOf = ({ comment, number, standing }: ShownComment, place: string): string =>
  [
    `批注 ${number}`,
    ...(comment.asks && !comment.settled ? ["要求改"] : []),
    comment.settled ? "已了结" : "没有了结",
    standing.kind === "gone" ? "原处已改" : place,
    `${comment.by} ${printMoment(comment.at, new Date().toISOString())}写`,
    ...(comment.replies.length > 0 ? [`${comment.replies.length} 条回复`] : []),
  ].join("，");

/** A comment with its answers: where it is, what was said, and what can be done with it. */
export function CommentThread({ shown, isHere }: { shown: ShownComment; isHere: boolean }) {
  const { comment, number, standing } = shown;
  const settled = comment.settled !== null;
  const [open, setOpen] = useState(!settled);
  const { store } = useReportContext();
  const at = placeNow(standing);
  const name = at === null ? "原处已改" : commentName(store.edition, { place: at, quote: comment.quote });
  return (
    <article
      className="comment"
      data-settled={settled}
      aria-current={isHere || undefined}
      aria-label={nameOf(shown, name)}
    >
      <header>
        <span className={settled ? "comment-pin settled" : "comment-pin"} aria-hidden="true">
          {number}
        </span>
        <PlaceLink shown={shown} />
        {!settled && (
          <span className={comment.asks ? "asks" : "comment-kind"}>
            {comment.asks ? "要求改" : kindOfPlace(comment.place)}
          </span>
        )}
        {settled && (
          <LinkButton aria-label={`已了结：批注 ${number}`} aria-expanded={open} onClick={() => setOpen(!open)}>
            <Icon name="check" /> 已了结
          </LinkButton>
        )}
      </header>
      {standing.kind === "changed" && (
        <p className="comment-was">
          当时是 <del>{standing.before || "空着"}</del>，现在不同了
        </p>
      )}
      {open && (
        <>
          <Words {...comment} />
          {comment.replies.map((reply) => (
            <Words key={reply.id} {...reply} />
          ))}
          <Answer shown={shown} />
        </>
      )}
    </article>
  );
}

/** Leads to the place; one that is gone says what stood there. */
function PlaceLink({ shown: { comment, number, standing } }: { shown: ShownComment }) {
  const { store, goTo } = useReportContext();
  const at = placeNow(standing);
  if (standing.kind === "gone" || at === null) return <GonePlace {...{ comment, number, standing }} />;
  const section = sectionOfPlace(store.edition, standing.place);
  const name = commentName(store.edition, { place: at, quote: comment.quote });
  return (
    <LinkButton
      className="comment-place"
      aria-label={`${name}，批注 ${number}`}
      onClick={() => section && goTo(section, at)}
    >
      {name}
    </LinkButton>
  );
}

/** Of words that are no longer there the text is shown in which they stood. */
function GonePlace({ comment, number, standing }: ShownComment) {
  const { store, goTo } = useReportContext();
  const was = parsePlace(comment.place);
  const section = was && sectionOfPlace(store.edition, was);
  const goThere = () => {
    if (section) goTo(section, section === "cover" ? textPlace("preamble") : `${section}.heading`);
  };
  return (
    <span className="comment-place">
      原处已改：“{standing.kind === "gone" ? standing.before : ""}”{" "}
      {section && (
        <LinkButton aria-label={`看改成了什么：批注 ${number}`} onClick={goThere}>
          看改成了什么
        </LinkButton>
      )}
    </span>
  );
}

function Answer({ shown: { comment, number } }: { shown: ShownComment }) {
  const comments = useComments();
  const typed = useTypedWords(`reply:${comment.id}`, "");
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const happen = async (kind: CommentEventKind) => {
    if (busy) return;
    setBusy(true);
    const problem = await comments.append(comment, kind, typed.words.trim());
    setBusy(false);
    setFailure(problem?.detail ?? null);
    if (problem || kind !== "reply") return;
    typed.type("");
    typed.settle();
  };
  const reply = (event: FormEvent) => {
    event.preventDefault();
    if (typed.words.trim()) void happen("reply");
  };
  const ending = comment.settled ? "重新提起" : "了结";
  return (
    <form className="comment-answer" onSubmit={reply}>
      <Input
        aria-label={`回复批注 ${number}`}
        placeholder="回复"
        value={typed.words}
        maxLength={longestComment}
        onChange={({ target }) => typed.type(target.value)}
      />
      <Button
        size="small"
        type="submit"
        aria-label={`回复：批注 ${number}`}
        aria-disabled={busy || typed.words.trim() === ""}
      >
        回复
      </Button>
      <Button
        size="small"
        icon="check"
        aria-label={`${ending}：批注 ${number}`}
        onClick={() => void happen(comment.settled ? "reopen" : "settle")}
      >
        {ending}
      </Button>
      <div role="status" className="comment-failure">
        {failure && `没有存上：${failure}`}
      </div>
    </form>
  );
}
