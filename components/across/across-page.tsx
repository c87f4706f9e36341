import Link from "next/link";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/frame/page-header";
import { addressOf } from "@/components/requests/address-of";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { printDayOfYear } from "@/lib/report/print-date";
import "./across.css";
import { type AcrossCollection, type AcrossView, type TabId, tabIds, tabs } from "./across-view";

type AcrossPageProps = {
  collection: AcrossCollection;
  view: AcrossView;
  /** YYYY-MM-DD, China's. */
  today: string;
  tab: TabId;
  children: ReactNode;
};

const files = [
  ["xlsx", "Excel", "normal"],
  ["docx", "通报用的 Word", "primary"],
] as const;

/** 各单位对比: what stands out across the offices of a collection, a tab for each kind. */
export function AcrossPage({ collection, view, today, tab, children }: AcrossPageProps) {
  const { id, year } = collection;
  return (
    <>
      <PageHeader />
      <main className="across">
        <div className="across-head">
          <h1>各单位对比</h1>
          <p>
            {year} 年度，{view.time.reported} 个单位报来的报告，{printDayOfYear(today)}。
          </p>
          <span className="grow" />
          <Link href={`/collections/${id}`} className={buttonClass({ size: "small" })}>
            收报台
          </Link>
          {files.map(([format, name, variant]) => (
            <a
              key={format}
              href={addressOf("GET /api/collections/{collectionId}/across/{format}", {
                path: { collectionId: id, format },
              })}
              download
              className={buttonClass({ size: "small", variant })}
            >
              <Icon name="download" />
              {name}
            </a>
          ))}
        </div>
        <nav className="across-tabs" aria-label="对比的内容">
          {tabIds.map((each) => (
            <Link
              key={each}
              href={`/collections/${id}/across?tab=${each}`}
              aria-current={each === tab ? "page" : undefined}
            >
              {tabs[each]}
              <span>{countOf(view, each)}</span>
            </Link>
          ))}
        </nav>
        {children}
      </main>
    </>
  );
}

/** How many there are of each kind; what was said to be nothing is not counted. */
function countOf({ values, alike, faults }: AcrossView, tab: TabId): string {
  const open = <Line extends { answer: AcrossView["values"][number]["answer"] }>(lines: Line[]) =>
    lines.filter(({ answer }) => answer?.answer !== "dropped").length;
  if (tab === "values") return ` ${open(values)}`;
  if (tab === "alike") return ` ${open(alike.pairs.filter(({ strong }) => strong))} 对`;
  return tab === "faults" ? ` ${faults.errors}` : "";
}
