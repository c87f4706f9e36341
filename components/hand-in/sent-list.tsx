import { printMoment } from "@/lib/report/print-date";
import { type Collecting, type Sent, sentLooks } from "./hand-in";

const words = { accept: "接收", return: "退回" };

/** Everything that was handed in to a collector, the last first; a click opens what is before the last. */
export function SentList({ submissions, now }: { submissions: Collecting["submissions"]; now: string }) {
  if (submissions.length < 2) return null;
  return (
    <details className="mt-4">
      <summary className="inline-flex min-h-6 cursor-pointer items-center text-small text-ink-2 max-tablet:min-h-11">
        历次报送，{submissions.length} 次
      </summary>
      <ol className="mt-1 text-small">
        {submissions.map((each) => (
          <li key={each.id} className="border-b border-line py-1.5 last:border-b-0">
            <SentLine sent={each} now={now} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function SentLine({
  sent: { number, arrivedAt, by, way, version, state, decision },
  now,
}: {
  sent: Sent;
  now: string;
}) {
  return (
    <>
      第 {number} 次，{printMoment(arrivedAt, now)}，{way === "here" ? `${by} 报送` : `${by} 收的文件`}
      {version !== null && `，第 ${version} 次定稿`}。
      {decision ? `${decision.by} ${printMoment(decision.at, now)} ${words[decision.decision]}` : sentLooks[state].name}
    </>
  );
}
