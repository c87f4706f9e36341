"use client";

import Link from "next/link";
import { useState } from "react";
import { call, whyNot } from "@/components/requests/call";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { governmentOf } from "@/lib/collection/what-adds";
import { figuresOf, labelOf } from "@/lib/editions/figures-of-edition";
import { editionById } from "@/lib/editions/register";
import { printInstant } from "@/lib/report/print-date";
import type { FigureValue } from "@/lib/report/values";
import { ReasonDialog } from "./reason-dialog";
import { changedFigures, sumAfter } from "./sums-changed";
import type { SumsPageProps } from "./sums-page";

type Correction = SumsPageProps["sums"]["corrections"][number];
type LaterProps = Pick<SumsPageProps, "collection" | "sums" | "carried"> & {
  onChanged: () => void;
  onProblem: (problem: string | null) => void;
};

const shown = (value: FigureValue) => (value === null ? "空" : String(value));

/** 后来改过: corrections that were accepted after the sums had the office; each is taken over, or left with a reason. */
export function LaterCorrections({ collection, sums, carried, onChanged, onProblem }: LaterProps) {
  const [leaving, setLeaving] = useState<Correction | null>(null);
  const edition = editionById(collection.edition);
  const settle = async ({ office, later }: Correction, take: boolean, reason?: string) => {
    const answer = await call("POST /api/collections/{collectionId}/corrections", {
      path: { collectionId: collection.id },
      body: { office: office.id, later, take, ...(reason ? { reason } : {}) },
    });
    // What waits by now comes beside why.
    if (!answer.ok && answer.problem.status === 404) onChanged();
    if (!answer.ok) return whyNot(answer.problem);
    setLeaving(null);
    onProblem(null);
    onChanged();
    return null;
  };
  const take = async (correction: Correction) => {
    const refused = await settle(correction, true);
    if (refused !== null) onProblem(refused);
  };
  if (sums.corrections.length === 0)
    return <p className="py-3 text-ink-2">计入以后没有单位再改过，或者都已经改到汇总里。</p>;
  return (
    <>
      {sums.corrections.map((correction) => (
        <section key={correction.later} className="py-3">
          <h2>
            <Link href={`/submissions/${correction.later}`} prefetch={false}>
              {correction.office.name}
            </Link>
            后来更正过
          </h2>
          <p className="text-small text-ink-2">
            第 {correction.number} 次报送，{correction.by}在 {printInstant(correction.at)}接收。表中标
            <Icon name="warning" size={14} className="mx-0.5 align-[-2px] text-warn" />的{" "}
            {changedFigures(edition, [correction]).size} 格会跟着变。
          </p>
          <CorrectionTable {...{ collection, sums, correction }} />
          <div className="mt-3 flex flex-wrap justify-end gap-2">
            <Button onClick={() => setLeaving(correction)}>不改，写明理由</Button>
            <Button variant="primary" onClick={() => void take(correction)}>
              改到汇总里
            </Button>
          </div>
        </section>
      ))}
      {carried && (
        <section className="py-3 text-small">
          <h2>{governmentOf(collection.office.name)}的报告已经用了原来的数</h2>
          <p className="text-ink-2">
            {printInstant(carried.at)}放进去的。改到汇总里以后再放一次，
            {carried.seen ? <Link href={`/reports/${carried.report}`}>报告</Link> : "报告"}
            里的格和文中的活数字一起变；在那里改过的数留着不动。
          </p>
        </section>
      )}
      {leaving && (
        <ReasonDialog
          box={`correction:${collection.id}:${leaving.later}`}
          title={`${leaving.office.name}的更正不改到汇总里`}
          label="不改的理由"
          button="不改"
          onClose={() => setLeaving(null)}
          onGive={(reason) => settle(leaving, false, reason)}
        />
      )}
    </>
  );
}

function CorrectionTable({
  collection,
  sums,
  correction,
}: Pick<LaterProps, "collection" | "sums"> & { correction: Correction }) {
  const specs = figuresOf(editionById(collection.edition));
  return (
    <table className="parts">
      <thead>
        <tr>
          {["改了什么", "原来", "现在", "汇总现为", "会变成"].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {correction.changes.map(({ address, before, after }) => {
          const spec = specs.get(address);
          const sum = sums.figures[address] ?? null;
          return (
            <tr key={address}>
              <td>{spec ? labelOf(spec) : address}</td>
              <td>
                <s>{shown(before)}</s>
              </td>
              <td>
                <b>{shown(after)}</b>
              </td>
              <td>{shown(sum)}</td>
              <td>
                <b>{shown(sumAfter(sum, before, after))}</b>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
