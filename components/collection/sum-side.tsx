"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { call } from "@/components/requests/call";
import { Banner } from "@/components/ui/banner";
import { Button, buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { panelOf, TabList } from "@/components/ui/tab-list";
import type { Scope } from "@/lib/collection/office-class";
import { governmentOf } from "@/lib/collection/what-adds";
import { HowAdded } from "./how-added";
import { LaterCorrections } from "./later-corrections";
import { NotCountedList } from "./not-counted-list";
import { type SumTab, sumTabIds, sumTabs } from "./sums-address";
import type { SumsPageProps } from "./sums-page";

type SumSideProps = Pick<SumsPageProps, "collection" | "sums" | "notCounted" | "lacked" | "carried"> & {
  scope: Scope;
  tab: SumTab;
  onTab: (tab: SumTab) => void;
  onChanged: () => void;
};

const unseenWords = ({ office, year }: SumSideProps["collection"]): string => {
  const government = governmentOf(office.name);
  return `合计已经放进${government}${year}年度报告的草稿。您在“${government}”没有看报告的角色，从这里打不开：请它的编制人接着写，还没有编制人的，请管理员在“人员”里加上。`;
};

/** What is to be known of the sums while none lies open, and what becomes of them. */
export function SumSide(props: SumSideProps) {
  const { collection, sums, scope, notCounted, lacked, carried, tab, onTab, onChanged } = props;
  const router = useRouter();
  const panel = useId();
  const [problem, setProblem] = useState<string | null>(null);
  /** Whoever collects need not have a role in the government's own office. */
  const [unseen, setUnseen] = useState(false);
  const [busy, setBusy] = useState(false);
  const { coverage, corrections, leftOut, broken } = sums;
  const counts: Record<SumTab, number> = {
    ...{ missing: coverage.missing.length, how: leftOut.length + broken.length, later: corrections.length },
  };
  const named = sumTabIds.map((name) => ({ name, label: [sumTabs[name], counts[name] || ""].join(" ").trim() }));
  const carry = async () => {
    if (coverage.counted === 0) return setProblem("还没有接收任何报送，没有可写的合计。");
    setBusy(true);
    setUnseen(false);
    const path = { collectionId: collection.id };
    const answer = await call("POST /api/collections/{collectionId}/report", { path, query: { scope } });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem.detail);
    if (answer.value.seen) return router.push(`/reports/${answer.value.id}`);
    setProblem(null);
    setUnseen(true);
  };
  const told = { collection, sums, onChanged, onProblem: setProblem };
  return (
    <>
      <TabList id={panel} label="合计的情况" tabs={named} chosen={tab} onTab={onTab} />
      <div className="body" {...panelOf(panel, tab)} tabIndex={0}>
        {problem && <Banner tone="err">{problem}</Banner>}
        {unseen && <Banner tone="ok">{unseenWords(collection)}</Banner>}
        {tab === "missing" && <NotCountedList {...{ collection, coverage, notCounted, lacked }} />}
        {tab === "how" && <HowAdded {...told} />}
        {tab === "later" && <LaterCorrections {...told} carried={carried} />}
      </div>
      <footer>
        <span className="min-w-0 grow text-ink-2">
          {coverage.missing.length === 0 ? "都计入了" : `还差 ${coverage.missing.length} 个，先放进去，以后再补`}
        </span>
        <a
          className={`${buttonClass({ size: "small" })} flex-none`}
          href={`/api/collections/${collection.id}/table.xlsx?scope=${scope}`}
        >
          <Icon name="download" />
          汇总表
        </a>
        <Button variant="primary" aria-disabled={busy || coverage.counted === 0} onClick={() => !busy && carry()}>
          放进{governmentOf(collection.office.name)}的报告
        </Button>
      </footer>
    </>
  );
}
