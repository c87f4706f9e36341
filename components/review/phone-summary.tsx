import { useChecks } from "@/components/checks/check-context";
import { Banner } from "@/components/ui/banner";
import { stepNow } from "@/lib/review/state";
import type { ReviewedReport } from "./reviewed-report";

/** What whoever decides on a phone asks first: is something wrong in it, and who has looked at it already. */
export function PhoneSummary({ reviewed: { state } }: { reviewed: ReviewedReport }) {
  const { errors, warnings, todo, answered } = useChecks(({ counts }) => counts);
  const ready = useChecks((checks) => checks.ready);
  const now = stepNow(state);
  const passed = now ? state.steps.slice(0, state.passed).map(({ name }) => name) : [];
  const agreed = passed.length > 0 ? `${passed.join("、")}${passed.length > 1 ? "都" : ""}同意。` : "";
  if (!ready) return null;
  const open = errors + warnings + todo;
  return (
    <Banner tone={open === 0 ? "ok" : "warn"} icon={open === 0 ? "done" : undefined} className="phone-summary">
      <b>
        {open > 0
          ? `检查出的还有 ${open} 处没有处理。`
          : answered > 0
            ? `没有错误，${answered} 处提醒都写了理由。`
            : "检查没有错误。"}
      </b>
      {agreed}
    </Banner>
  );
}
