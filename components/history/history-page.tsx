import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import type { History } from "./history";
import { StepDetail } from "./step-detail";
import { StepList } from "./step-list";

/** 历史: how a report came to be what it is, step by step, and back to any of them. `picked`: a step was asked for. */
export function HistoryPage({ history, picked }: { history: History; picked: boolean }) {
  const { report, chosen } = history;
  return (
    <div className="flex h-dvh flex-col bg-paper max-tablet:h-auto max-tablet:min-h-dvh">
      <header className="flex min-h-[52px] items-center gap-4 border-b border-line-2 px-5 max-tablet:px-4">
        <Link
          href={`/reports/${report.id}`}
          prefetch={false}
          className="inline-flex min-h-9 items-center gap-1.5 text-ink-2 no-underline hover:underline max-tablet:min-h-11"
        >
          <Icon name="back" />
          报告
        </Link>
        <h1 className="min-w-0 border-l border-line-2 pl-4 text-base font-normal">
          <b className="wrap-anywhere">{report.unit}</b>
          <span className="ml-2 text-small text-ink-2">{report.year} 年度报告</span>
          <span className="sr-only">的历史</span>
        </h1>
      </header>
      <main className="grid min-h-0 flex-1 grid-cols-1 tablet:grid-cols-[minmax(300px,430px)_minmax(0,1fr)] wide:grid-cols-[520px_minmax(0,1fr)]">
        <div className={`min-h-0 overflow-y-auto border-line-2 tablet:border-r ${picked ? "max-tablet:hidden" : ""}`}>
          <h2 className="px-5 pt-4 text-step">历史</h2>
          <StepList history={history} />
        </div>
        <section aria-label="选中的一步" className={`flex min-h-0 flex-col ${picked ? "" : "max-tablet:hidden"}`}>
          {chosen ? (
            <StepDetail history={history} chosen={chosen} />
          ) : (
            <p className="p-6 text-ink-2">
              还没有改过什么。回到报告里写几个数或几句话，每一步都会记在这里，可以比较，也可以恢复。
            </p>
          )}
        </section>
      </main>
    </div>
  );
}
