"use client";

import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { call, wasReached, whyNot } from "@/components/requests/call";
import { readRecordOfWords } from "@/components/typed-words/kept-words";
import { usePageWords } from "@/components/typed-words/use-page-words";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/held-input";
import { figuresOf, labelOf } from "@/lib/editions/figures-of-edition";
import { editionById } from "@/lib/editions/register";
import { parseFigure } from "@/lib/report/parse-figure";
import type { Figures } from "@/lib/report/values";
import type { SubmissionView } from "./submission-page";

type DoubtsTabProps = {
  submission: SubmissionView;
  /** Whether it still may be decided on. */
  isOpen: boolean;
  /** Brings the place of a doubt in sight. */
  onLook: (anchor: string | null) => void;
  onSettled: () => void;
};
type Notice = SubmissionView["proposal"]["notices"][number];

const formId = "doubts";

/** What the button below the panel does. */
export const sendDoubts = () => (document.getElementById(formId) as HTMLFormElement | null)?.requestSubmit();

/** What could not be read for sure: a choice for each, or the figures typed as the original prints them. */
export function DoubtsTab({ submission, isOpen, onLook, onSettled }: DoubtsTabProps) {
  const { proposal, doubts, id } = submission;
  const router = useRouter();
  const [chosen, setChosen] = useState<Record<number, number>>({});
  const kept = usePageWords(`doubts:${id}`, "");
  const typed = useMemo(() => readRecordOfWords(kept.words), [kept.words]);
  const [problem, setProblem] = useState<string | null>(null);
  const specs = figuresOf(editionById(proposal.edition));

  const settle = async () => {
    const figures: Figures = {};
    // What nobody chose is the first, until the doubts have been answered: then it is what was answered.
    for (const [index, { choices }] of proposal.notices.entries())
      Object.assign(figures, choices?.[chosen[index] ?? (doubts > 0 ? 0 : -1)]?.figures);
    for (const [address, text] of Object.entries(typed)) {
      const spec = specs.get(address);
      const parsed = parseFigure(spec?.measure ?? "count", text);
      if (!parsed.ok) return setProblem(`${spec ? labelOf(spec) : address}：${parsed.message}`);
      figures[address] = parsed.value;
    }
    const path = { submissionId: id };
    const answer = await call("POST /api/submissions/{submissionId}/doubts", { path, body: { figures, seen: doubts } });
    if (!answer.ok) {
      // Others may have answered, and nobody has told this page.
      if (wasReached(answer)) router.refresh();
      return setProblem(whyNot(answer.problem));
    }
    setProblem(null);
    kept.type("");
    onSettled();
  };
  if (proposal.notices.length === 0) return <p className="mt-3 text-ink-2">读得清，没有疑点。</p>;
  return (
    <form
      id={formId}
      method="dialog"
      onSubmit={(event) => {
        event.preventDefault();
        void settle();
      }}
    >
      <p className="mt-2 text-small text-ink-2">
        {doubts > 0 ? `机器读原件时拿不准的 ${doubts} 处，答完才算读清。` : "疑点都答过了。"}
      </p>
      {problem && <Banner tone="err">{problem}</Banner>}
      {proposal.notices.map((notice, index) => (
        <DoubtItem
          key={`${notice.where} ${notice.message}`}
          {...{ notice, name: `doubt-${index}`, option: chosen[index] ?? 0, typed }}
          entered={notice.addresses.filter((address) => specs.has(address) && !specs.get(address)?.parts).slice(0, 8)}
          labelAt={(address) => labelOf(specs.get(address) ?? [...specs.values()][0])}
          onLook={() => onLook(notice.addresses[0] ?? null)}
          valueAt={(address) => String(submission.figures[address] ?? "")}
          onChoose={(option) => setChosen((now) => ({ ...now, [index]: option }))}
          onType={(address, text) => kept.type(JSON.stringify({ ...typed, [address]: text }))}
        />
      ))}
      {doubts === 0 && isOpen && kept.words !== "" && (
        <Button type="submit" className="mt-3">
          照这样改
        </Button>
      )}
    </form>
  );
}

type DoubtItemProps = {
  notice: Notice;
  name: string;
  option: number;
  typed: Record<string, string>;
  entered: string[];
  labelAt: (address: string) => string;
  valueAt: (address: string) => string;
  onLook: () => void;
  onChoose: (option: number) => void;
  onType: (address: string, text: string) => void;
};

function DoubtItem(props: DoubtItemProps) {
  const { notice, name, option, typed, entered, labelAt, valueAt, onLook, onChoose, onType } = props;
  const { where, text, message, choices } = notice;
  return (
    <fieldset className="ask border-0" onFocus={onLook}>
      <legend className="font-semibold">{where}</legend>
      <p>
        {message}
        {text && <span className="text-ink-2">原件印的是“{text}”。</span>}
      </p>
      {choices?.map(({ label }, index) => (
        <label key={label}>
          <input type="radio" name={name} checked={option === index} onChange={() => onChoose(index)} />
          {label}
        </label>
      ))}
      {!choices &&
        entered.map((address) => (
          <div key={address} className="flex items-center gap-2 py-0.5">
            <span className="grow">{labelAt(address)}</span>
            <Input
              aria-label={labelAt(address)}
              className="!w-[110px] text-right"
              value={typed[address] ?? valueAt(address)}
              onChange={({ target }) => onType(address, target.value)}
            />
          </div>
        ))}
    </fieldset>
  );
}
