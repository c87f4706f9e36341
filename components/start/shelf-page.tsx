import { PageTitle } from "@/components/frame/page-main";
import { CollectingLinks } from "./collecting-links";
import { DutyLines } from "./duty-lines";
import { ExampleShelf } from "./example-shelf";
import type { ListQuery } from "./list-query";
import { ReportShelf } from "./report-shelf";
import { ResumeCard } from "./resume-card";
import type { Shelf } from "./shelf";
import { UnknownDue } from "./unknown-due";

/** The start page once there is a report: what is due, where one stopped, everything there is, the examples. */
export function ShelfPage({ shelf, query }: { shelf: Shelf; query: ListQuery }) {
  const { last, duties, counts, today } = shelf;
  const own = counts.some(({ example }) => !example);
  return (
    <>
      <PageTitle>我的报告</PageTitle>
      {own ? <DutyLines duties={duties} /> : <UnknownDue today={today} />}
      {last && <ResumeCard row={last} />}
      <ReportShelf shelf={shelf} query={query} />
      <CollectingLinks />
      <ExampleShelf />
    </>
  );
}
