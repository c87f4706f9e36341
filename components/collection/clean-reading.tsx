import { Banner } from "@/components/ui/banner";
import { LastYearTab } from "./last-year-tab";
import type { SubmissionView } from "./submission-page";

type CleanProps = { submission: SubmissionView; publishes: boolean; onPublishes: (publishes: boolean) => void };

/** Of a report that was read clean: how much was looked at, and what is otherwise than last year. */
export function CleanReading({ submission, publishes, onPublishes }: CleanProps) {
  const { figures, proposal, lastYear, asked } = submission;
  const filled = Object.values(figures).filter((value) => value !== null).length;
  const paragraphs = Object.values(proposal.text).flatMap((text) =>
    text.split("\n").filter((line) => line.trim() !== ""),
  );
  const joined = lastYear ? `；与 ${lastYear.report.year} 年度报告接得上` : "";
  const still = asked.some(({ unchanged }) => unchanged);
  return (
    <>
      {!still && (
        <Banner tone="ok">
          <span>
            <b>读清了，没有问题。</b>检查了 {filled} 个数、{paragraphs.length} 段文字{joined}。
          </span>
        </Banner>
      )}
      <label className="mt-3 flex items-center gap-2">
        <input
          type="checkbox"
          className="size-4"
          checked={publishes}
          onChange={({ target }) => onPublishes(target.checked)}
        />
        接收后直接记为已公开
      </label>
      {lastYear && (
        <section aria-label="与上年比">
          <h2 className="mt-4 font-semibold">与上年比</h2>
          <LastYearTab submission={submission} />
        </section>
      )}
    </>
  );
}
