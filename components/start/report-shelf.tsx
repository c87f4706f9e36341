"use client";

import { everything, isNarrowed, type ListQuery } from "./list-query";
import { ListTools } from "./list-tools";
import { MoreReports } from "./more-reports";
import { NoMatch } from "./no-match";
import { ReportList } from "./report-list";
import { duplicateReport, markPublished, moveToBin } from "./report-requests";
import { type ReportRow, rowName } from "./report-row";
import type { Shelf } from "./shelf";
import { ShelfActions } from "./shelf-actions";
import { useRun } from "./start-messages";
import { useListQuery } from "./use-list-query";

/** All reports, and what can be done with one without opening it. */
export function ReportShelf({ shelf, query }: { shelf: Shelf; query: ListQuery }) {
  const run = useRun();
  const { asked, ask, waiting } = useListQuery(query);
  const { rows, found, total } = shelf;
  const onDuplicate = (row: ReportRow) =>
    run(duplicateReport(row.id), { text: `已复制：${rowName(row)}。副本排在第一行。` });
  const onBin = (row: ReportRow) => run(moveToBin(row.id), { text: `已移到回收站：${rowName(row)}。`, undo: row });
  const onPublished = (row: ReportRow) => {
    const published = row.look !== "published";
    const text = published ? `已记下公开：${rowName(row)}。不再提醒它的期限。` : `已改回没有公开：${rowName(row)}。`;
    return run(markPublished(row.id, published), { text });
  };
  return (
    <section aria-labelledby="all" aria-busy={waiting}>
      <div className="mt-9 mb-2.5 flex flex-wrap items-center justify-end gap-3">
        <h2 id="all" className="mr-auto">
          全部报告
        </h2>
        <ShelfActions shelf={shelf} />
      </div>
      {(total > 1 || isNarrowed(query)) && <ListTools shelf={shelf} asked={asked} ask={ask} />}
      {found === 0 ? (
        <NoMatch asked={query} inBin={shelf.inBin} onAll={() => ask(everything(asked))} />
      ) : (
        <ReportList
          rows={rows}
          byYear={query.sort === "year"}
          onDuplicate={onDuplicate}
          onPublished={onPublished}
          onBin={onBin}
        />
      )}
      <MoreReports
        shown={rows.length}
        found={found}
        waiting={waiting}
        onMore={(shown) => ask({ shown })}
        hint="，也可以用查找、状态或年度缩小范围"
      />
    </section>
  );
}
