import Link from "next/link";
import { printDay } from "@/lib/report/print-date";
import { printArrival } from "./arrived";
import { SealWords } from "./seal-words";
import type { SubmissionView } from "./submission-page";

type Line = SubmissionView["submissions"][number];

const words = { accept: "接收", return: "退回" };

/** All submissions of the office, the last first, with what was decided on each. */
export function VersionsTab({ submission, now }: { submission: SubmissionView; now: string }) {
  return (
    <ol>
      {submission.submissions.map((line) => (
        <li key={line.id} className="pick">
          <div className="min-w-0 grow">
            {line.id === submission.id ? (
              <b>第 {line.number} 次，就是这一份</b>
            ) : (
              <Link href={`/submissions/${line.id}`}>第 {line.number} 次</Link>
            )}
            <p className="text-ink-2 wrap-anywhere">
              {printArrival(line.arrivedAt, now)}　{line.fileName}　{line.errors} 处错误，{line.warnings} 处提醒
            </p>
            {line.id === submission.id && (
              <>
                <AskedBefore asked={submission.asked} />
                <SealWords
                  id={submission.id}
                  seal={submission.seal}
                  isReturned={line.decision?.decision === "return"}
                />
              </>
            )}
            <Decided line={line} now={now} />
            <p className="text-ink-3 wrap-anywhere">SHA-256 {line.sha256}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function AskedBefore({ asked }: Pick<SubmissionView, "asked">) {
  if (asked.length === 0) return null;
  const done = asked.filter(({ unchanged }) => unchanged === false).length;
  return (
    <p className="text-ink-2">
      上次退回要求的 {asked.length} 处，改了 {done} 处
    </p>
  );
}

function Decided({ line: { id, decision }, now }: { line: Line; now: string }) {
  if (!decision) return null;
  const { by, at, items, due, reason } = decision;
  return (
    <div>
      <p>
        {by} {printArrival(at, now)} {words[decision.decision]}
        {items.length > 0 && `，${items.length} 处`}
        {due && `，${printDay(due)}前再报`}
        {reason && `。${reason}`}
        {decision.decision === "return" && (
          <a className="ml-3" href={`/api/submissions/${id}/letter/docx`}>
            退回函.docx
          </a>
        )}
      </p>
      <ul className="text-ink-2">
        {items.map((item) => (
          <li key={item.place + item.why}>· {item.why || item.should}</li>
        ))}
      </ul>
    </div>
  );
}
