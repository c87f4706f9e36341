import { Icon } from "@/components/ui/icon";
import { adviceOf, splitMessage } from "@/lib/checks/finding";
import { placeOfFinding } from "@/lib/papers/letter-item";
import type { SubmissionView } from "./submission-page";

type FindingPicksProps = {
  submission: SubmissionView;
  picked: ReadonlySet<number>;
  current: number | null;
  onPick: (picked: ReadonlySet<number>) => void;
  onCurrent: (index: number) => void;
};

/** What was asked last time and is as it was comes first, then every finding, to be ticked for the letter. */
export function FindingPicks({ submission, picked, current, onPick, onCurrent }: FindingPicksProps) {
  const { findings, asked } = submission;
  const still = asked.filter(({ unchanged }) => unchanged);
  const toggle = (index: number) => {
    const now = new Set(picked);
    if (!now.delete(index)) now.add(index);
    onPick(now);
  };
  const askedBefore = (place: string) => still.some((item) => item.place !== "" && item.place === place);
  return (
    <>
      {still.length > 0 && (
        <section aria-label="上次要求改的">
          <h2 className="mt-2 text-err">上次要求改，这次没有改：{still.length} 处</h2>
          <ul>
            {still.map((item) => (
              <li key={item.place + item.why} className="pick">
                <Icon name="undo" className="mt-1 text-err" />
                <span>
                  {item.why || item.place}
                  <br />
                  <span className="text-ink-2">
                    现为 {item.now || "空"}
                    {item.should && `，要求改为 ${item.should}`}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {findings.length === 0 ? (
        still.length > 0 && <p className="mt-3 text-ink-2">检查没有发现别的问题。</p>
      ) : (
        <p className="mt-2 text-small text-ink-2">勾上的写进退回函。点哪一处，左边就标出哪一处。</p>
      )}
      {findings.map((finding, index) => {
        const { what } = splitMessage(finding.message);
        const advice = adviceOf(finding);
        const isError = finding.severity === "error";
        return (
          <section
            key={`${finding.rule} ${finding.addresses.join()} ${finding.message}`}
            className="pick"
            aria-current={current === index ? "true" : undefined}
          >
            <input
              type="checkbox"
              className="mt-1.5 size-4"
              aria-label={`写进退回函：${what}`}
              checked={picked.has(index)}
              onChange={() => toggle(index)}
            />
            <Icon name={isError ? "error" : "warning"} className={`mt-1 ${isError ? "text-err" : "text-warn"}`} />
            <div className="min-w-0">
              <button type="button" className="what" onClick={() => onCurrent(index)}>
                <span className="sr-only">{isError ? "错误：" : "提醒："}</span>
                <span className="pin">{index + 1}</span>
                {what}
              </button>
              {advice && <p className="text-ink-2">{advice}</p>}
              {askedBefore(placeOfFinding(finding)) && <p className="text-err">上次退回要求改，这次没有改</p>}
            </div>
          </section>
        );
      })}
    </>
  );
}
