"use client";

import { useRouter } from "next/navigation";
import { useId, useState, useTransition } from "react";
import { call } from "@/components/requests/call";
import { keepWords } from "@/components/typed-words/kept-words";
import { useTypedWords } from "@/components/typed-words/use-typed-words";
import { Button, LinkButton } from "@/components/ui/button";
import type { AnswerKind } from "@/lib/across/answers";
import { printDayOfYear } from "@/lib/report/print-date";
import type { Answered } from "./across-view";

type AnswerControlsProps = {
  collectionId: string;
  about: string;
  answer: Answered;
  /** What to ask, ready to be sent. */
  question: string;
  /** What it is called that there is nothing to ask. */
  nothing?: string;
  /** For whom the buttons are, to those who hear them. */
  subject: string;
};

const words = { asked: "已问", answered: "已答" };

/** Whoever opens the box is going to write in it. */
const focused = (box: HTMLTextAreaElement | null) => box?.focus();

/** The day of an instant on China's clock. */
const dayOf = (instant: string) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);

/** Asks the office, keeps what it answered, or says that there is nothing to ask. */
export function AnswerControls({
  collectionId,
  about,
  answer,
  question,
  subject,
  nothing = "不用问",
}: AnswerControlsProps) {
  const router = useRouter();
  const [writing, setWriting] = useState<{ kind: AnswerKind; first: string } | null>(null);
  const [problem, setProblem] = useState("");
  const [saving, startSaving] = useTransition();
  const boxOf = (kind: AnswerKind) => `across:${collectionId}:${about}:${kind}`;
  const say = (kind: AnswerKind, said: string) =>
    startSaving(async () => {
      const path = { collectionId };
      const body = { about, answer: kind, text: said };
      const done = await call("POST /api/collections/{collectionId}/across/answers", { path, body });
      if (!done.ok) return setProblem(done.problem.detail);
      setProblem("");
      keepWords(boxOf(kind), null);
      setWriting(null);
      router.refresh();
    });
  const begin = (kind: AnswerKind, first: string) => setWriting({ kind, first });
  if (writing)
    return (
      <AnswerForm
        {...{ ...writing, problem, saving }}
        box={boxOf(writing.kind)}
        onSay={(text) => say(writing.kind, text)}
        onClose={() => setWriting(null)}
      />
    );
  return (
    <span className="across-said">
      {answer && (
        <span className="quiet">
          {answer.answer === "dropped" ? nothing : words[answer.answer]}，{printDayOfYear(dayOf(answer.at))}
          {answer.answer !== "asked" && answer.text && `：${answer.text}`}
        </span>
      )}
      {!answer && (
        <LinkButton aria-label={`问一句：${subject}`} onClick={() => begin("asked", question)}>
          问一句
        </LinkButton>
      )}
      {answer?.answer === "asked" && (
        <LinkButton aria-label={`记下答复：${subject}`} onClick={() => begin("answered", "")}>
          记下答复
        </LinkButton>
      )}
      {!answer && (
        <LinkButton aria-label={`${nothing}：${subject}`} onClick={() => say("dropped", "")}>
          {nothing}
        </LinkButton>
      )}
      {answer?.answer === "dropped" && (
        <LinkButton aria-label={`还是要问：${subject}`} onClick={() => begin("asked", question)}>
          还是要问
        </LinkButton>
      )}
      <span role="status">{problem}</span>
    </span>
  );
}

type FormProps = {
  kind: AnswerKind;
  /** What stands there to begin with. */
  first: string;
  box: string;
  problem: string;
  saving: boolean;
  onSay: (text: string) => void;
  onClose: () => void;
};

function AnswerForm({ kind, first, box, problem, saving, onSay, onClose }: FormProps) {
  const id = useId();
  const typed = useTypedWords(box, first);
  return (
    <form
      className="across-answer"
      onSubmit={(event) => {
        event.preventDefault();
        onSay(typed.words.trim());
      }}
    >
      <label htmlFor={id}>{kind === "asked" ? "问的话，可以复制了发过去" : "怎么答的"}</label>
      <textarea
        id={id}
        rows={3}
        value={typed.words}
        maxLength={500}
        onChange={(event) => typed.type(event.target.value)}
        ref={focused}
      />
      <span>
        <Button type="submit" size="small" variant="primary" aria-disabled={saving}>
          {kind === "asked" ? "记下：已问" : "记下"}
        </Button>
        <Button
          size="small"
          onClick={() => {
            typed.settle();
            onClose();
          }}
        >
          不记了
        </Button>
      </span>
      <span role="status">{problem}</span>
    </form>
  );
}
