"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { useReportContext } from "@/components/report/report-context";
import { notSaved } from "@/components/report/use-download";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";
import { anchorOf } from "@/lib/checks/standing/finding-place";
import { stillBlocks } from "@/lib/checks/standing/shown-findings";
import { useCheckContext, useChecks, useFinalised } from "./check-context";
import { finaliseReport } from "./check-requests";
import { KeptList } from "./kept-list";
import { PaperLinks } from "./paper-links";
import { UntilChecked } from "./until-checked";
import { VersionList } from "./version-list";

/** 定稿: what stands in the way, each with its reason; pressed anyway, it goes to the first finding. */
export function FinalisePanel() {
  const { readOnly, rights, round } = useReportContext();
  const { kept } = useCheckContext();
  const finalised = useFinalised();
  const id = useId();
  return (
    <section className="finalise" aria-labelledby={id}>
      <h2 id={id}>定稿</h2>
      {finalised ? (
        <p className="panel-note">
          已定稿。{rights.includes("report.reopen") ? "要改，在左边重新打开。" : "要改，请编制人或签发人重新打开。"}
        </p>
      ) : round.review ? (
        <p className="panel-note">报告在“{round.review.step}”这一步。最后一步签发就是定稿；要自己定稿，先撤回送审。</p>
      ) : readOnly && !rights.includes("report.finalise") ? (
        <p className="panel-note">还没有定稿。定稿要签发人来做。</p>
      ) : (
        <Gate may={rights.includes("report.finalise")} />
      )}
      <PaperLinks />
      <VersionList />
      {kept.length > 0 && <KeptList kept={kept} />}
    </section>
  );
}

function Gate({ may }: { may: boolean }) {
  const ready = useChecks((state) => state.ready);
  const { errors, warnings, todo } = useChecks((state) => state.counts);
  const privacy = useChecks(
    ({ items }) => items.filter((item) => item.finding.group === "privacy" && stillBlocks(item)).length,
  );
  const why = useId();
  const { busy, failure, finaliseOrShow } = useFinalising();
  const left = errors + warnings + todo;
  const lines: { count: number; icon: IconName; tone: string; open: string; done: string }[] = [
    { count: errors, icon: "error", tone: "text-err", open: `还有 ${errors} 处错误要改正`, done: "没有错误" },
    {
      count: warnings,
      icon: "warning",
      tone: "text-warn",
      open: `还有 ${warnings} 处提醒要改正或写明理由`,
      done: "提醒都已改正或写明理由",
    },
    { count: todo, icon: "half", tone: "text-accent", open: `还有 ${todo} 处没有填完`, done: "各部分都已填完" },
    {
      count: privacy,
      icon: "shield",
      tone: "text-warn",
      open: `发布前体检：还有 ${privacy} 处要看`,
      done: "发布前体检：没有发现身份证号、手机号、涉密标志",
    },
  ];
  return (
    <>
      <UntilChecked>
        <ul className="gate">
          {lines.map(({ count, icon, tone, open, done }) => (
            <li key={done}>
              <Icon name={count > 0 ? icon : "done"} className={count > 0 ? tone : "text-ok"} />
              {count > 0 ? open : done}
            </li>
          ))}
        </ul>
      </UntilChecked>
      <div className="row">
        <Button
          size="large"
          variant="primary"
          aria-disabled={!may || !ready || left > 0 || busy}
          aria-describedby={why}
          onClick={() => may && ready && !busy && finaliseOrShow()}
        >
          {busy ? "正在定稿…" : "定稿"}
        </Button>
        <span className="small" id={why}>
          {!may
            ? "定稿要这个单位的签发人来做"
            : !ready
              ? "检查完才能定稿"
              : left > 0
                ? `处理完这 ${left} 处就可以定稿`
                : "可以定稿"}
        </span>
      </div>
      <div role="status">{failure && <Banner tone="err">没有定稿：{failure}</Banner>}</div>
      <p className="panel-note">定稿后内容锁定，记下日期和校验码。要改可以重新打开，定稿的那一份留着。</p>
    </>
  );
}

function useFinalising() {
  const { store, reportId, saveNow, goTo } = useReportContext();
  const { checks } = useCheckContext();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const finalise = async () => {
    setBusy(true);
    setFailure(null);
    const answer = (await saveNow()) ? await finaliseReport(reportId) : { ok: false as const, problem: notSaved };
    setBusy(false);
    if (answer.ok) router.refresh();
    else setFailure(answer.problem.detail);
  };
  const finaliseOrShow = () =>
    checks.withFindings(({ items }) => {
      const open = items.filter(stillBlocks);
      const first = open.find(({ state }) => state !== "todo") ?? open[0];
      if (first) goTo(first.finding.section, anchorOf(store.edition, first.finding));
      else void finalise();
    });
  return { busy, failure, finaliseOrShow };
}
