"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useId, useRef, useState } from "react";
import { PageHeader } from "@/components/frame/page-header";
import { ButtonLink, buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { panelOf, TabList } from "@/components/ui/tab-list";
import { type Scope, scopeIds, scopes } from "@/lib/collection/office-class";
import type { NotCounted } from "@/lib/collection/sum";
import type { AnswerOf } from "@/lib/contract/operations";
import { figuresOf, isTableSection, shortLabelOf } from "@/lib/editions/figures-of-edition";
import { editionById } from "@/lib/editions/register";
import { printInstant } from "@/lib/report/print-date";
import type { FigureValue } from "@/lib/report/values";
import "./collection.css";
import "./sums.css";
import { SumParts } from "./sum-parts";
import { SumSide } from "./sum-side";
import { type SumsAddress, type SumTab, sumsAddress } from "./sums-address";
import { changedFigures } from "./sums-changed";
import { SumsTable } from "./sums-table";

export type SumsView = AnswerOf<"GET /api/collections/{collectionId}/sums">;
export type Summed = { id: string; year: number; edition: string; office: { id: string; name: string } };

export type SumsPageProps = {
  collection: Summed;
  sums: SumsView;
  view: SumsAddress;
  expected: Record<Scope, number>;
  notCounted: NotCounted[];
  /** What those that are not counted received last year, and its share of all; null: nothing is known. */
  lacked: { value: FigureValue; share: number } | null;
  /** When the sums went into the government's own draft last. */
  carried: { report: string; at: string; seen: boolean } | null;
};

/** 汇总: three tables as printed, each sum open to its offices; what is not in them is named above and beside. */
export function SumsPage({ collection, sums, view: first, expected, notCounted, lacked, carried }: SumsPageProps) {
  const router = useRouter();
  const panel = useId();
  const edition = editionById(collection.edition);
  const specs = figuresOf(edition);
  const sections = edition.sections.filter(isTableSection);
  const [view, setView] = useState(first);
  const spec = view.figure ? specs.get(view.figure) : undefined;
  const section = sections.find(({ id }) => id === (spec?.section ?? view.table)) ?? sections[1];
  const changed = changedFigures(edition, sums.corrections);
  const beside = useRef<HTMLElement>(null);
  // Where there is no room beside the table the offices of a sum lie below it, out of sight.
  useEffect(() => {
    if (view.figure && window.matchMedia("(max-width: 1099px)").matches) beside.current?.scrollIntoView();
  }, [view.figure]);
  const show = (change: Partial<SumsAddress>) => {
    const next = { ...view, ...change };
    setView(next);
    window.history.replaceState(null, "", sumsAddress(collection.id, next));
  };
  const tab: SumTab = view.tab ?? (sums.corrections.length > 0 ? "later" : "missing");
  return (
    <div className="collection-page sums-page">
      <PageHeader />
      <main className="contents">
        <Head {...{ collection, sums, view, expected }} />
        <div className="main">
          <div className="sumside">
            <div className="tab-bar">
              <TabList
                id={panel}
                label="表"
                tabs={sections.map(({ id, frame, short }) => ({ name: id, label: `${frame.name}　${short}` }))}
                chosen={section.id}
                onTab={(id) => show({ table: id, figure: null })}
              />
              <span className="hint">点任何一个数，看由谁组成</span>
            </div>
            <div className="contents" {...panelOf(panel, section.id)}>
              <div className="tbl" tabIndex={0} role="region" aria-label="合计">
                <SumsTable
                  {...{ edition, section, changed, picked: spec ? view.figure : null, figures: sums.figures }}
                  onPick={(figure) => show({ figure, table: section.id })}
                />
              </div>
            </div>
          </div>
          <aside ref={beside} className="pane" aria-label="合计的来由">
            {view.figure && spec ? (
              <SumParts
                key={view.figure}
                {...{ collectionId: collection.id, year: collection.year, scope: view.scope, address: view.figure }}
                label={shortLabelOf(spec)}
                derived={spec.parts !== undefined}
                onClose={() => show({ figure: null })}
                onChanged={() => router.refresh()}
              />
            ) : (
              <SumSide
                {...{ collection, sums, scope: view.scope, notCounted, lacked, carried, tab }}
                onTab={(next) => show({ tab: next })}
                onChanged={() => router.refresh()}
              />
            )}
          </aside>
        </div>
      </main>
    </div>
  );
}

const mostNamed = 12;
const formats = { docx: "Word", pdf: "PDF" } as const;

function Head({ collection, sums, view, expected }: Pick<SumsPageProps, "collection" | "sums" | "view" | "expected">) {
  const { coverage, asOf } = sums;
  const { scope } = view;
  const missing = coverage.missing.map(({ name }) => name);
  return (
    <div className="head">
      <h1 className="text-step">{collection.year} 年度汇总</h1>
      <nav aria-label="范围" className="scopes">
        {scopeIds.toReversed().map((id) => (
          <Link
            key={id}
            href={sumsAddress(collection.id, { ...view, scope: id, figure: null })}
            aria-current={id === scope ? "true" : undefined}
          >
            {scopes[id]}　{expected[id]} 个单位
          </Link>
        ))}
      </nav>
      <span className="grow" />
      {(["docx", "pdf"] as const).map((format) => (
        <a
          key={format}
          className={buttonClass({ size: "small" })}
          href={`/api/collections/${collection.id}/printed-sums/${format}?scope=${scope}`}
        >
          <Icon name="download" />
          三张表 {formats[format]}
        </a>
      ))}
      <ButtonLink size="small" href={`/collections/${collection.id}`}>
        收报台
      </ButtonLink>
      <ButtonLink size="small" href={`/collections/${collection.id}/across`}>
        各单位对比
      </ButtonLink>
      <p className="w-full">
        <b>
          {scopes[scope]}，合计了 {coverage.counted} / {coverage.expected} 个单位
        </b>
        已接收的报送，{printInstant(asOf)}。
        {missing.length > 0 &&
          `没有计入：${missing.slice(0, mostNamed).join("、")}${missing.length > mostNamed ? `等 ${missing.length} 个` : ""}。`}
      </p>
    </div>
  );
}
