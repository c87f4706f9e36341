"use client";

import { Fragment } from "react";
import { useReportContext, useReportValue } from "@/components/report/report-context";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { instancesOf } from "@/lib/checks/table-rules";
import type { Edition, TableSection, Term } from "@/lib/editions/edition";
import { figuresOf } from "@/lib/editions/figures-of-edition";
import { rulesOf } from "@/lib/editions/rules-of-edition";
import { type AllFigures, sumOf } from "@/lib/report/figures";
import type { FigureValue } from "@/lib/report/values";
import { useGridSlots } from "./grid-slots";
import "./in-force-bridge.css";

type Part = { address: string; ofLastYear: boolean; sign: 1 | -1 };
type Chain = { rule: string; address: string; label: string; parts: Part[] };

/** Chains that this year's own figures complete: 上年 + 制发 − 废止. The edition's rules say which. */
function chainsOf(edition: Edition, section: TableSection): Chain[] {
  const specs = figuresOf(edition);
  const part = (term: Term, sign: 1 | -1): Part =>
    typeof term === "string"
      ? { address: term, ofLastYear: false, sign }
      : { address: term.lastYear, ofLastYear: true, sign };
  return rulesOf(edition)
    .filter((rule) => rule.section === section.id && rule.takesRight)
    .flatMap((rule) => instancesOf(rule, specs))
    .map(({ rule, left, right, minus }) => {
      const address = String(left[0]);
      const path = specs.get(address)?.rowPath ?? [];
      const parts = [...right.map((term) => part(term, 1)), ...minus.map((term) => part(term, -1))];
      return { rule: rule.id, address, label: path[path.length - 1]?.label ?? "", parts };
    })
    .filter(({ parts }) => parts.some(({ ofLastYear }) => ofLastYear) && parts.some(({ ofLastYear }) => !ofLastYear));
}

/** Under table two: how last year's figure, this year's issued and repealed lead to what is in force. */
export function InForceBridge({ section, lastYear }: { section: TableSection; lastYear: AllFigures }) {
  const { store } = useReportContext();
  return chainsOf(store.edition, section)
    .filter(({ parts }) => parts.every(({ address, ofLastYear }) => !ofLastYear || lastYear.has(address)))
    .map((chain) => <Bridge key={chain.address} chain={chain} lastYear={lastYear} />);
}

function nameOf(edition: Edition, { address, ofLastYear }: Part): string {
  const path = figuresOf(edition).get(address)?.columnPath ?? [];
  const label = path[path.length - 1]?.label ?? "";
  return (ofLastYear ? `上年${label}` : label).replace(/件数$/, "");
}

const known = (value: FigureValue) => value ?? "空";

function Bridge({ chain, lastYear }: { chain: Chain; lastYear: AllFigures }) {
  const { store, readOnly } = useReportContext();
  const { marks } = useGridSlots();
  const figures = useReportValue((snapshot) => snapshot.figures);
  const figureAt = ({ address, ofLastYear }: Part) => (ofLastYear ? lastYear : figures).get(address) ?? null;
  const blank = chain.parts.every((part) => part.ofLastYear || figureAt(part) === null);
  const result = blank ? null : sumOf(chain.parts.map((part) => Number(figureAt(part) ?? 0) * part.sign));
  const typed = figures.get(chain.address) ?? null;
  const equal = result !== null && typed === result;
  const fill = () =>
    store.change(store.figureChanges({ [chain.address]: String(result) }), `${chain.label}填 ${result}`);
  return (
    <section className="mt-6" aria-label={`${chain.label}：从上年推到今年`}>
      <h2 className="text-[17px]">{chain.label}：从上年推到今年</h2>
      <div className="in-force-bridge">
        {chain.parts.map((part, index) => (
          <Fragment key={part.address + part.ofLastYear}>
            {index > 0 && <span className="op">{part.sign === 1 ? "＋" : "－"}</span>}
            <div>
              {nameOf(store.edition, part)}
              <b>{known(figureAt(part))}</b>
            </div>
          </Fragment>
        ))}
        <span className="op">＝</span>
        <div>
          推算<b>{result ?? "—"}</b>
        </div>
        <div className={`filled ${equal ? "equal" : ""}`}>
          填写的现行有效
          <b>
            {known(typed)}{" "}
            <small role="status">
              {equal && (
                <>
                  <Icon name="check" /> 相等
                </>
              )}
            </small>
          </b>
        </div>
        {result !== null && Number(result) >= 0 && !equal && !readOnly && (
          <Button size="small" className="mx-3 self-center" onClick={fill}>
            填 {result}
          </Button>
        )}
      </div>
      {result !== null && typed !== null && !equal && (
        <p className="mt-1 text-small text-warn">
          填写的比推算的{Number(typed) > Number(result) ? "多" : "少"} {Math.abs(Number(typed) - Number(result))}。
        </p>
      )}
      {marks.reasonFor(chain.rule, chain.address)}
    </section>
  );
}
