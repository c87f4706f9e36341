"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { call } from "@/components/requests/call";
import { downloadFile } from "@/components/requests/download-file";
import { Banner } from "@/components/ui/banner";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/held-input";
import { Icon } from "@/components/ui/icon";
import { askedPlace } from "@/lib/collection/asked-place";
import type { DecisionItem } from "@/lib/collection/submission";
import { editionById } from "@/lib/editions/register";
import type { Report } from "@/lib/report/values";
import "./letter.css";
import { type LetterDraft, useLetterDraft } from "./letter-draft";
import { LetterItemBox } from "./letter-item-box";
import { LetterPaper } from "./letter-paper";

export type LetterPageProps = {
  submission: {
    id: string;
    number: number;
    office: { id: string; name: string };
    collection: string;
    /** YYYY-MM-DD, China's. */
    receivedOn: string;
    /** Of the last decision on it; null: none. */
    after: number | null;
  };
  supervisingOffice: string;
  /** Whom the office may ask; blank: nobody is named. */
  contact: string;
  year: number;
  edition: string;
  text: Report["text"];
  /** What was ticked, as items to be edited. */
  items: DecisionItem[];
  /** YYYY-MM-DD, China's. */
  today: string;
  due: string;
  /** The submission that is looked at next. */
  next: string | null;
};

/** What says nothing is not in the letter. */
const saidIn = ({ rows }: LetterDraft): DecisionItem[] =>
  rows.map(({ item }) => item).filter(({ is, should, why }) => [is, should, why].some((words) => words.trim() !== ""));

/** 退回函: at the left as it is printed, at the right its items. The paper changes with every key. */
export function LetterPage(props: LetterPageProps) {
  const { submission, supervisingOffice, contact, year, edition: editionId, text, today, next } = props;
  const { id, office, collection } = submission;
  const router = useRouter();
  const { draft, change, edit, add, remove, forget } = useLetterDraft(id, props);
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const edition = editionById(editionId);
  const items = saidIn(draft);
  const where = (place: string) => askedPlace(edition, place, text);
  const [errors, warnings] = (["error", "warning"] as const).map(
    (severity) => draft.rows.filter(({ item }) => item.severity === severity).length,
  );
  const body = { decision: "return" as const, items, due: draft.due || null, reason: draft.reason.trim() };
  const letter = {
    ...{ office: office.name, supervisingOffice, contact, year, edition: editionId, writtenOn: today },
    ...{ receivedOn: submission.receivedOn, due: body.due, reason: body.reason },
    items: items.map((item) => ({ ...item, where: where(item.place) })),
  };
  const giveBack = async () => {
    if (sending) return;
    if (items.length === 0 && body.reason === "") return setProblem("写明要改哪里，至少一处，或者写几句话。");
    setSending(true);
    const path = { submissionId: id };
    const done = await call("POST /api/submissions/{submissionId}/decision", {
      ...{ path, body: { ...body, after: submission.after } },
    });
    setSending(false);
    if (!done.ok) return setProblem(done.problem.detail);
    forget();
    router.push(next ? `/submissions/${next}` : `/collections/${collection}`);
  };
  const take = async (format: "docx" | "pdf") => {
    const path = { submissionId: id, format };
    const refused = await downloadFile("POST /api/submissions/{submissionId}/letter/{format}", { path, body });
    setProblem(refused?.detail ?? null);
  };
  return (
    <div className="letter">
      <header>
        <Link href={`/submissions/${id}`}>
          <Icon name="back" />
          这份报送
        </Link>
        <h1>{office.name}</h1>
        <span>
          {year} 年度　第 {submission.number} 次报送
        </span>
      </header>
      <LetterPaper letter={letter} />
      <main>
        <div className="letter-items">
          <h2>
            退回函，{errors} 处{warnings > 0 && `和 ${warnings} 处请核对`}
            <small>左边是印出来的样子</small>
          </h2>
          {problem && <Banner tone="err">{problem}</Banner>}
          <ol>
            {draft.rows.map(({ key, item }, index) => (
              <LetterItemBox
                key={key}
                number={index + 1}
                item={item}
                where={where(item.place)}
                onEdit={(part) => edit(key, part)}
                onRemove={() => remove(key)}
              />
            ))}
          </ol>
          <div className="letter-more">
            <Button size="small" icon="add" onClick={add}>
              自己写一处
            </Button>
            <span className="named">
              重新报来的期限
              <Input
                aria-label="重新报来的期限"
                type="date"
                className="!w-[170px]"
                value={draft.due}
                onChange={({ target }) => change({ ...draft, due: target.value })}
              />
            </span>
          </div>
          <Field label="还要说的话" hint="印在后面，可以不写" className="mt-3">
            {(wiring) => (
              <Textarea
                {...wiring}
                rows={2}
                maxLength={500}
                value={draft.reason}
                onChange={({ target }) => change({ ...draft, reason: target.value })}
              />
            )}
          </Field>
        </div>
        <footer>
          <ButtonLink href={`/submissions/${id}`}>回去再看</ButtonLink>
          <span className="grow" />
          <Button icon="download" onClick={() => take("docx")}>
            DOCX
          </Button>
          <Button icon="download" onClick={() => take("pdf")}>
            PDF
          </Button>
          <Button variant="primary" aria-disabled={sending} onClick={giveBack}>
            {next ? "退回，看下一份" : "退回"}
          </Button>
        </footer>
      </main>
    </div>
  );
}
