"use client";

import { useId, useState } from "react";
import { useCommentState } from "@/components/comments/comment-context";
import type { ShownComment } from "@/components/comments/comment-store";
import { useReportContext } from "@/components/report/report-context";
import { type TypedWords, useTypedWords } from "@/components/typed-words/use-typed-words";
import { Button, IconButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input, Select, Textarea } from "@/components/ui/input";
import { placeNow } from "@/lib/report/comment";
import { commentName } from "@/lib/report/comment-name";
import { textOfSection, textPlace } from "@/lib/report/place";
import { sectionNamesOf } from "@/lib/report/section-names";
import { longestComment } from "@/lib/report/text-limits";
import { counted } from "@/lib/review/brought-in";
import { type ReasonKind, reasonKinds } from "@/lib/review/event";
import { kindOfPlace } from "@/lib/review/kind-of-place";
import type { SentReason } from "./opinion-bar";
import { ownLine, readLines, writeLines } from "./own-lines";
import { quoteNow, usePointedPlace } from "./pointed-place";
import type { ReviewedReport } from "./reviewed-report";

type ReturnProps = {
  reviewed: ReviewedReport;
  /** What is written at the foot: it is the general opinion here. */
  opinion: TypedWords;
  busy: boolean;
  onClose: () => void;
  onReturn: (reasons: SentReason[]) => void;
};

/** A line of the list: a comment, or what is written here, about a place or about the whole report. */
type Line = SentReason & { key: string; chosen: boolean; shown: ShownComment | null };

const lineOf = (shown: ShownComment): Line => ({
  ...{ key: shown.comment.id, chosen: shown.comment.asks, shown },
  ...{ kind: kindOfPlace(shown.comment.place), text: shown.comment.text, comment: shown.comment.id },
});

const sentOf = ({ kind, text, comment, place }: Line): SentReason => ({
  ...{ kind, text: text.trim() },
  ...(comment ? { comment } : place ? { place } : {}),
});

/** 退回: which comments ask for a change, of what kind, and what else; the drafter goes through them one by one. */
export function ReturnDialog({ reviewed, opinion, busy, onClose, onReturn }: ReturnProps) {
  const open = useCommentState((state) => state.shown).filter(({ comment }) => !comment.settled);
  const id = useId();
  const drafter = counted(reviewed.events).findLast(({ kind }) => kind === "submit")?.by ?? "编制人";
  const { id: reportId, state } = reviewed;
  const own = useTypedWords(`return:${reportId}:${state.round}`, "");
  const pointed = usePointedPlace();
  const [lines, setLines] = useState<Line[]>(() => {
    const all = open.map(lineOf);
    // Where nobody ticked 要求改 while writing, whoever returns means all that they have written.
    const chosen = all.some((line) => line.chosen) ? all : all.map((line) => ({ ...line, chosen: true }));
    return [...chosen, ...readLines(own.words)];
  });
  const put = (next: Line[]) => {
    setLines(next);
    own.type(writeLines(next));
  };
  const [failure, setFailure] = useState<string | null>(null);
  const change = (key: string, part: Partial<Line>) =>
    put(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const add = () => {
    const kind = pointed === null ? "其他" : kindOfPlace(pointed);
    put([...lines, { ...ownLine, key: `own ${Date.now()}`, kind, ...(pointed === null ? {} : { place: pointed }) }]);
  };
  const chosen = lines.filter((line) => line.chosen);
  const send = () => {
    if (busy) return;
    if (chosen.length === 0) return setFailure("退回要至少一条：勾上一条批注，或再写一条。");
    if (chosen.some(({ text }) => text.trim() === "")) return setFailure("有一条还没有写字。");
    onReturn(chosen.map(sentOf));
  };
  return (
    <Dialog
      width={600}
      title={`退回给${drafter}，${chosen.length} 条要改`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>不退回</Button>
          <Button variant="primary" aria-disabled={busy} onClick={send}>
            退回，{chosen.length} 条
          </Button>
        </>
      }
    >
      <p className="text-small text-ink-2">勾上的列为要改，{drafter}逐条改了，或写明为什么不改，才能再送。</p>
      <ul className="mt-3">
        {lines.map((line) => (
          <LineRow
            key={line.key}
            line={line}
            onChange={(part) => change(line.key, part)}
            pointed={pointed}
            onDrop={() => put(lines.filter(({ key }) => key !== line.key))}
          />
        ))}
      </ul>
      <Button size="small" icon="add" className="mt-3" onClick={add}>
        再写一条
      </Button>
      <Field label="总的意见，印在审签单上" className="mt-4" error={failure}>
        {(wiring) => (
          <Textarea
            {...wiring}
            key={id}
            rows={2}
            maxLength={longestComment}
            value={opinion.words}
            onChange={({ target }) => opinion.type(target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}

type RowProps = {
  line: Line;
  pointed: string | null;
  onChange: (part: Partial<Line>) => void;
  onDrop: () => void;
};

function LineRow({ line, pointed, onChange, onDrop }: RowProps) {
  const { store } = useReportContext();
  const { shown, chosen, kind, text } = line;
  const at = shown && (placeNow(shown.standing) ?? shown.comment.place);
  const name = shown
    ? `批注 ${shown.number}　${commentName(store.edition, { ...shown.comment, place: at ?? "" })}`
    : "另写的一条";
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 border-b border-line py-2.5">
      {shown ? (
        <label className="flex min-h-11 min-w-0 flex-1 basis-60 items-start gap-3">
          <input
            type="checkbox"
            className="mt-1.5 size-[18px] flex-none accent-accent"
            checked={chosen}
            onChange={({ target }) => onChange({ chosen: target.checked })}
          />
          <span className="min-w-0 wrap-anywhere">
            {name}
            <span className="block text-small text-ink-2">“{text}”</span>
          </span>
        </label>
      ) : (
        <div className="flex min-w-0 flex-1 basis-60 flex-col gap-2">
          <OwnPlace {...{ line, pointed, onChange }} />
          <div className="flex items-center gap-2">
            <Input
              aria-label="要改什么"
              placeholder="要改什么"
              data-autofocus
              value={text}
              maxLength={longestComment}
              onChange={({ target }) => onChange({ text: target.value })}
            />
            <IconButton icon="close" label="不要这一条" className="max-tablet:size-11" onClick={onDrop} />
          </div>
        </div>
      )}
      <Select
        aria-label={`${name}的类别`}
        className="w-32 flex-none"
        value={kind}
        onChange={({ target }) => onChange({ kind: target.value as ReasonKind })}
      >
        {reasonKinds.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </Select>
    </li>
  );
}

/** 在哪里: what was pointed at on the paper, a whole text, or the report as a whole. */
function OwnPlace({ line: { place }, pointed, onChange }: Omit<RowProps, "onDrop">) {
  const { store } = useReportContext();
  const texts = sectionNamesOf(store.edition).flatMap(({ id, name }) => {
    const text = textOfSection(id);
    return text ? [{ place: textPlace(text), name: id === "cover" ? "前言" : name }] : [];
  });
  const known = [...new Set([pointed, place].filter((each) => each !== null && each !== undefined))];
  const named = known.filter((each) => texts.every((text) => text.place !== each));
  return (
    <Select
      aria-label="在哪里"
      value={place ?? ""}
      onChange={({ target: { value } }) => onChange(value === "" ? { place: undefined } : { place: value })}
    >
      {named.map((each) => (
        <option key={each} value={each}>
          {commentName(store.edition, { place: each, quote: quoteNow(store, each) })}
        </option>
      ))}
      {texts.map((text) => (
        <option key={text.place} value={text.place}>
          {text.name}
        </option>
      ))}
      <option value="">整份报告，不在某一处</option>
    </Select>
  );
}
