"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { PageHeader } from "@/components/frame/page-header";
import { call } from "@/components/requests/call";
import { Banner } from "@/components/ui/banner";
import { Button, ButtonLink, buttonClass } from "@/components/ui/button";
import { type Scope, scopeIds, scopes } from "@/lib/collection/office-class";
import { governmentOf } from "@/lib/collection/what-adds";
import type { AnswerOf } from "@/lib/contract/operations";
import { figuresOf, isTableSection, labelOf } from "@/lib/editions/figures-of-edition";
import { editionById } from "@/lib/editions/register";
import { printInstant } from "@/lib/report/print-date";
import "./collection.css";
import { SumParts } from "./sum-parts";
import { SumSide } from "./sum-side";
import { SumsTable } from "./sums-table";

export type SumsView = AnswerOf<"GET /api/collections/{collectionId}/sums">;
export type Summed = { id: string; year: number; edition: string; office: { id: string; name: string } };

type SumsPageProps = { collection: Summed; sums: SumsView; scope: Scope };

/** 汇总: three tables as printed, each sum open to its offices; what is not in them is named above. */
export function SumsPage({ collection, sums, scope }: SumsPageProps) {
  const router = useRouter();
  const edition = editionById(collection.edition);
  const sections = edition.sections.filter(isTableSection);
  const [shown, setShown] = useState(sections[1].id);
  const [picked, setPicked] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const section = sections.find(({ id }) => id === shown) ?? sections[0];
  const { coverage, corrections, asOf } = sums;
  const spec = picked ? figuresOf(edition).get(picked) : undefined;
  const changed = new Set(corrections.flatMap(({ changes }) => changes.map(({ address }) => address)));
  const government = governmentOf(collection.office.name);

  const carry = async () => {
    setBusy(true);
    const answer = await call("POST /api/collections/{collectionId}/report", {
      ...{ path: { collectionId: collection.id }, query: { scope } },
    });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem.detail);
    router.push(`/reports/${answer.value.id}`);
  };
  return (
    <div className="collection-page sums">
      <PageHeader />
      <main className="contents">
        <div className="head">
          <h1 className="text-step">{collection.year} 年度汇总</h1>
          <nav aria-label="范围" className="inline-flex rounded-ctl border border-line-ctl">
            {scopeIds.toReversed().map((id) => (
              <Link
                key={id}
                href={`/collections/${collection.id}/sums?scope=${id}`}
                aria-current={id === scope ? "true" : undefined}
                className="px-3 py-0.5 text-[14px] text-ink-2 no-underline aria-[current]:bg-accent-weak aria-[current]:font-semibold aria-[current]:text-accent-dark"
              >
                {scopes[id]}
              </Link>
            ))}
          </nav>
          <span className="grow" />
          <ButtonLink size="small" href={`/collections/${collection.id}`}>
            收报台
          </ButtonLink>
          <a
            className={buttonClass({ size: "small" })}
            href={`/api/collections/${collection.id}/table.xlsx?scope=${scope}`}
          >
            汇总表
          </a>
          <Button
            size="small"
            variant="primary"
            aria-disabled={busy || coverage.counted === 0}
            onClick={() => (coverage.counted === 0 ? setProblem("还没有接收任何报送，没有可写的合计。") : carry())}
          >
            写进{government}的报告
          </Button>
          <p className="w-full">
            <b>
              {scopes[scope]}，合计了 {coverage.counted} / {coverage.expected} 个单位
            </b>
            已接收的报送，{printInstant(asOf)}。
            {coverage.missing.length > 0 &&
              `没有计入：${coverage.missing
                .slice(0, 12)
                .map(({ name }) => name)
                .join("、")}${coverage.missing.length > 12 ? `等 ${coverage.missing.length} 个` : ""}。`}
          </p>
          <div role="status" className="w-full">
            {problem && <Banner tone="err">{problem}</Banner>}
          </div>
        </div>
        <div className="main">
          <div className="tbl px-5 pb-4" tabIndex={0} role="region" aria-label="合计">
            <div className="tabs" role="tablist" aria-label="表">
              {sections.map(({ id, frame, short }) => (
                <button
                  key={id}
                  type="button"
                  role="tab"
                  aria-selected={id === shown}
                  onClick={() => setShown(id)}
                  className="min-h-9"
                >
                  {frame.name}　{short}
                </button>
              ))}
            </div>
            <SumsTable {...{ edition, section, changed, picked, figures: sums.figures }} onPick={setPicked} />
          </div>
          <aside className="pane" aria-label="合计的来由">
            {picked && spec ? (
              <SumParts
                key={`${picked} ${scope}`}
                {...{ collectionId: collection.id, year: collection.year, scope, address: picked }}
                label={labelOf(spec)}
                derived={spec.parts !== undefined}
                onClose={() => setPicked(null)}
                onChanged={() => router.refresh()}
              />
            ) : (
              <SumSide {...{ collection, sums }} onChanged={() => router.refresh()} />
            )}
          </aside>
        </div>
      </main>
    </div>
  );
}
