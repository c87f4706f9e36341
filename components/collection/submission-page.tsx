"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { call, wasReached, whyNot } from "@/components/requests/call";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { panelOf, TabList } from "@/components/ui/tab-list";
import { useOnce } from "@/components/ui/use-once";
import type { Walk } from "@/lib/collection/walk";
import type { AnswerOf } from "@/lib/contract/operations";
import type { Report } from "@/lib/report/values";
import { CleanReading } from "./clean-reading";
import "./collection.css";
import { DoubtsTab, sendDoubts } from "./doubts-tab";
import { FindingPicks } from "./finding-picks";
import { anchorOfFinding } from "./finding-places";
import { LastYearTab } from "./last-year-tab";
import { ReasonDialog } from "./reason-dialog";
import { SubmissionPaper } from "./submission-paper";
import { SubmissionTop } from "./submission-top";
import { useSubmissionKeys } from "./use-submission-keys";
import { VersionsTab } from "./versions-tab";

export type SubmissionView = AnswerOf<"GET /api/submissions/{submissionId}">;

type SubmissionPageProps = { submission: SubmissionView; doubts: string[][]; walk: Walk; now: string };

/** `paper`: the report itself, which only on the phone has no place of its own. */
const tabs = ["paper", "findings", "doubts", "lastYear", "versions"] as const;
type Tab = (typeof tabs)[number];
/** Narrower, the paper takes the place of what is said of it. */
const onePane = "(max-width: 1099px)";

/** One submission: the paper at the left, at the right what is to be said of it, below what becomes of it. */
export function SubmissionPage({ submission, doubts, walk, now }: SubmissionPageProps) {
  const { id, findings, proposal, state } = submission;
  const router = useRouter();
  const panel = useId();
  const [tab, setTab] = useState<Tab>(submission.doubts > 0 ? "doubts" : "findings");
  const [picked, setPicked] = useState<ReadonlySet<number>>(
    () => new Set(findings.flatMap(({ severity }, index) => (severity === "error" ? [index] : []))),
  );
  const [current, setCurrent] = useState<number | null>(findings.length > 0 ? 0 : null);
  const [looked, setLooked] = useState<string | null>(doubts[0]?.[0] ?? null);
  const [asking, setAsking] = useState(false);
  const [publishes, setPublishes] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const isLast = submission.submissions[0]?.id === id;
  const isOpen = isLast && (state === "waiting" || state === "doubtful");
  const goTo = (other: string | null) => other && router.push(`/submissions/${other}`);
  const following = walk.next ?? walk.previous;

  const publish = async (): Promise<boolean> => {
    const answer = await call("POST /api/submissions/{submissionId}/publication", { path: { submissionId: id } });
    setProblem(answer.ok ? null : answer.problem.detail);
    if (wasReached(answer)) router.refresh();
    return answer.ok;
  };
  const accept = async (reason: string) => {
    const known = submission.decisions.at(-1)?.sequence ?? null;
    const answer = await call("POST /api/submissions/{submissionId}/decision", {
      ...{ path: { submissionId: id }, body: { decision: "accept", after: known, reason } },
    });
    if (!answer.ok) {
      // Somebody else may have decided, and nobody has told this page.
      if (wasReached(answer)) router.refresh();
      return whyNot(answer.problem);
    }
    setAsking(false);
    if (!publishes || (await publish()))
      router.push(following ? `/submissions/${following}` : `/collections/${submission.collection}`);
    return null;
  };
  const [acceptPlainly, accepting] = useOnce(async () => {
    const refused = await accept("");
    if (refused !== null) setProblem(refused);
  });
  const chosen = [...picked].sort((a, b) => a - b);
  const writeLetter = () => router.push(`/submissions/${id}/letter?pick=${chosen.join(",")}`);
  const see = (index: number) => {
    setCurrent(index);
    setTab(window.matchMedia(onePane).matches ? "paper" : "findings");
  };
  const primary = () => {
    if (!isOpen || asking) return;
    if (submission.doubts > 0) return tab === "doubts" ? sendDoubts() : setTab("doubts");
    if (errors > 0) writeLetter();
    else void acceptPlainly();
  };
  const finding = (step: 1 | -1) => {
    if (findings.length === 0) return;
    setTab("findings");
    setCurrent((now) => ((now ?? (step === 1 ? -1 : 0)) + step + findings.length) % findings.length);
  };
  useSubmissionKeys({ next: () => goTo(walk.next), previous: () => goTo(walk.previous), decide: primary, finding });

  const pins = findings.map((finding, index) => ({
    ...{ anchor: anchorOfFinding(finding), number: index + 1 },
  }));
  const marks = {
    pins,
    errors: findings.flatMap(({ severity, addresses }) => (severity === "error" ? addresses : [])),
    doubts: doubts.flat(),
  };
  const found = current === null ? null : anchorOfFinding(findings[current]);
  const seen = tab === "doubts" ? looked : found;
  const isFindings = tab === "findings" || tab === "paper";
  const names: Record<Tab, string> = {
    paper: "报告",
    findings: `问题 ${findings.length}`,
    doubts: `疑点 ${submission.doubts}`,
    lastYear: "与上年比",
    versions: `历次报送 ${submission.submissions.length}`,
  };
  const named = tabs.map((name) => ({ name, label: names[name], className: name === "paper" ? "paper-tab" : "" }));
  return (
    <div className="collection-page duo" data-tab={tab}>
      <SubmissionTop {...{ submission, walk, now }} onGo={goTo} />
      <SubmissionPaper report={reportIn(proposal)} {...{ marks, seen }} alone={tab === "paper"} />
      <main className="work" aria-label="核对和决定">
        <TabList id={panel} label="核对" tabs={named} chosen={tab} onTab={setTab} />
        <div className="panel" {...panelOf(panel, tab)} tabIndex={0}>
          {problem && <Banner tone="err">{problem}</Banner>}
          {isFindings && isOpen && findings.length === 0 && (
            <CleanReading {...{ submission, publishes }} onPublishes={setPublishes} />
          )}
          {isFindings && <FindingPicks {...{ submission, picked, current }} onPick={setPicked} onCurrent={see} />}
          {/* It stays while the paper or another list is looked at: what was typed as the original prints it stands. */}
          <div hidden={tab !== "doubts"}>
            <DoubtsTab {...{ submission, isOpen }} onLook={setLooked} onSettled={() => router.refresh()} />
          </div>
          {tab === "lastYear" && <LastYearTab submission={submission} onSee={see} />}
          {tab === "versions" && <VersionsTab submission={submission} now={now} />}
        </div>
        <footer>
          <span className="grow text-ink-2">
            {isOpen && submission.doubts === 0 && errors === 0 ? (
              <span className="keys">
                <kbd>Ctrl</kbd> <kbd>回车</kbd> 接收，<kbd>J</kbd> 先跳过
              </span>
            ) : (
              standing(submission, isLast, errors)
            )}
          </span>
          {isOpen && submission.doubts > 0 && (
            <Button variant="primary" title="Ctrl+回车" onClick={primary}>
              {tab === "doubts" ? "照这样读" : `答 ${submission.doubts} 处疑点`}
            </Button>
          )}
          {isOpen && submission.doubts === 0 && (
            <>
              <Button onClick={() => (errors > 0 ? setAsking(true) : writeLetter())}>
                {errors > 0 ? "接收…" : "退回…"}
              </Button>
              <Button variant="primary" title="Ctrl+回车" aria-disabled={accepting} onClick={primary}>
                {errors > 0 ? `写退回函，${chosen.length} 处` : following ? "接收，看下一份" : "接收"}
              </Button>
            </>
          )}
          {isLast && state === "accepted" && (
            <>
              <Button onClick={writeLetter}>改为退回…</Button>
              <Button onClick={() => void publish()}>已经公开</Button>
            </>
          )}
        </footer>
      </main>
      {asking && (
        <ReasonDialog
          box={`accept:${id}`}
          title={`接收，还有 ${errors} 处错误`}
          label="接收的理由"
          button="接收"
          onClose={() => setAsking(false)}
          onGive={accept}
        />
      )}
    </div>
  );
}

const reportIn = ({ printed: _, notices: __, origins: ___, ...report }: SubmissionView["proposal"]): Report => report;

function standing({ state, doubts, decisions }: SubmissionView, isLast: boolean, errors: number): string {
  const last = decisions.at(-1);
  if (!isLast) return "这个单位后来又报过，看最后一次。";
  if (last?.reason) return `理由：${last.reason}`;
  if (state === "doubtful") return `答完 ${doubts} 处疑点，再看问题。`;
  if (state === "waiting" && errors > 0) return `有 ${errors} 处错误。也可以写明理由接收。`;
  return "";
}
