"use client";

import { useState } from "react";
import { call, type Problem } from "@/components/requests/call";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { useOnce } from "@/components/ui/use-once";
import { compareWithLast } from "@/lib/assignments/compare-with-last";
import type { AnswerView, AssignmentsView, AssignmentView } from "@/lib/assignments/views";
import { printInstant } from "@/lib/report/print-date";
import { SheetCame } from "./sheet-came";

type TakingProps = {
  reportId: string;
  view: AssignmentsView;
  assignment: AssignmentView;
  writes: boolean;
  onClose: () => void;
  onTaken: (view: AssignmentsView) => void;
  onReopen: (text: string) => Promise<void>;
};

/** What came beside what the report holds: taken row by row or all. What the drafter has written since is not ticked. */
export function TakingDialog({ reportId, view, assignment, writes, onClose, onTaken, onReopen }: TakingProps) {
  const waiting = assignment.answers.filter(({ waits }) => waits);
  const [ticked, setTicked] = useState(() =>
    waiting.filter(({ safe, fault }) => safe && !fault).map(({ place }) => place),
  );
  const [problem, setProblem] = useState<Problem | null>(null);
  const who = assignment.section + assignment.person;
  const left = waiting.filter(({ place }) => !ticked.includes(place)).map(({ place }) => place);

  const seen = Object.fromEntries(waiting.map(({ place, value }) => [place, value]));

  const [settle, settling] = useOnce(async () => {
    const answer = await call("POST /api/reports/{reportId}/assignments/{assignmentId}/taking", {
      path: { reportId, assignmentId: assignment.id },
      body: { baseRevision: view.revision, places: ticked, left, seen },
    });
    if (answer.ok) onTaken(answer.value);
    else setProblem(answer.problem);
  });
  const toggle = (place: string) =>
    setTicked((before) => (before.includes(place) ? before.filter((each) => each !== place) : [...before, place]));

  return (
    <Dialog
      title={waiting.length > 0 ? `${who}交来的，等您放入` : `${who}填的`}
      width={860}
      onClose={onClose}
      actions={
        <>
          {writes && assignment.handedInAt && (
            <Button onClick={() => void onReopen("")}>重新打开，让{assignment.person || assignment.section}改</Button>
          )}
          <Button onClick={onClose}>关上</Button>
          {writes && waiting.length > 0 && (
            <Button variant="primary" aria-disabled={settling} onClick={() => void settle()}>
              {ticked.length > 0
                ? `放入这 ${ticked.length} 处${left.length > 0 ? `，其余 ${left.length} 处用报告里的` : ""}`
                : `都用报告里的`}
            </Button>
          )}
        </>
      }
    >
      <div role="status">{problem && <Banner tone="err">{problem.detail} 关上再打开，看看现在是多少。</Banner>}</div>
      {assignment.sheet && <SheetCame sheet={assignment.sheet} />}
      <div className="relative mt-2 overflow-x-auto" tabIndex={0} role="group" aria-label="交来的和报告里的">
        <table className="w-full border-collapse">
          <thead>
            <tr>
              {["在哪里", "报告里", "交来", "去年", "谁交的"].map((head, at) => (
                <th
                  key={head}
                  scope="col"
                  className={`border-b border-line-2 px-2 py-1.5 whitespace-nowrap ${at > 0 && at < 4 ? "text-right" : "text-left"}`}
                >
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {assignment.answers.map((answer) => (
              <Row
                key={answer.place}
                answer={answer}
                ticked={ticked.includes(answer.place)}
                onToggle={writes ? () => toggle(answer.place) : undefined}
              />
            ))}
          </tbody>
        </table>
      </div>
      {waiting.length > 0 && <p className="mt-2 text-small text-ink-2">放入后每个数都记着“{waiting[0].by}”。</p>}
    </Dialog>
  );
}

const cell = "border-b border-line px-2 py-2 align-top";
const figure = `${cell} text-right`;
/** A figure is read in one piece; a text needs its lines. */
const wrapOf = (value: string) => (value.length > 16 ? "wrap-anywhere" : "whitespace-nowrap");

function Row({ answer, ticked, onToggle }: { answer: AnswerView; ticked: boolean; onToggle?: () => void }) {
  const { name, now, value, lastYear, reason, by, at, waits, safe, fault } = answer;
  const far = fault ? null : compareWithLast(value, lastYear, "count");
  return (
    <tr>
      <th scope="row" className={`${cell} text-left font-normal`}>
        {waits && onToggle && !fault ? (
          <label className="flex items-start gap-2">
            <input type="checkbox" className="mt-1 size-4 flex-none" checked={ticked} onChange={onToggle} />
            <span>{name}</span>
          </label>
        ) : (
          name
        )}
        {waits && !safe && (
          <span className="mt-0.5 flex gap-1.5 pl-6 text-small text-warn">
            <Icon name="warning" className="mt-[3px]" />
            报告里后来写的不一样，要换成交来的才勾
          </span>
        )}
        {far && (
          <span className="mt-0.5 flex gap-1.5 text-small text-warn">
            <Icon name="warning" className="mt-[3px]" />
            {far.what}
            {reason === "" && "没有写为什么。"}
          </span>
        )}
        {reason !== "" && <span className="mt-0.5 block text-small wrap-anywhere">说明：{reason}</span>}
        {fault && (
          <span className="mt-0.5 flex gap-1.5 text-small text-err">
            <Icon name="error" className="mt-[3px]" />
            {fault}
          </span>
        )}
      </th>
      <td className={`${figure} ${wrapOf(now)} text-ink-2`}>{now === "" ? "空" : now}</td>
      <td className={`${figure} ${wrapOf(value)} font-semibold`}>{value}</td>
      <td className={`${figure} ${wrapOf(lastYear)} text-ink-2`}>{lastYear}</td>
      <td className={`${cell} text-small text-ink-2`}>
        {by}，{printInstant(at)}
      </td>
    </tr>
  );
}
