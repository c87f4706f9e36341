"use client";

import { type Heading, standings } from "@/lib/editions/edition";
import { CellPanel } from "./cell-panel";
import { useGrid } from "./grid-context";

/** 填报说明: what the row and the column count, with the article behind them, then the whole table's guidance. */
export function CellHelp({ address }: { address: string }) {
  const grid = useGrid();
  const { section } = grid;
  const spec = grid.cell(address)?.spec;
  const explained = [...(spec?.rowPath ?? []), ...(spec?.columnPath ?? [])].filter(({ help, basis }) => help || basis);
  return (
    <CellPanel label="填报说明">
      {explained.map((heading) => (
        <Explained key={heading.id} heading={heading} />
      ))}
      <h2>{section.frame.name}</h2>
      <p>{section.guidance}</p>
      <p className="why">以上是本程序归纳的填写提示，不是官方原文。</p>
      <p className="why">{section.officialText.text}</p>
      <p className="why">
        {standings[section.officialText.standing]}：{section.officialText.source}
      </p>
    </CellPanel>
  );
}

function Explained({ heading: { label, help, basis } }: { heading: Heading }) {
  return (
    <>
      <h2>{label}</h2>
      {help && <p>{help}</p>}
      {basis && <p className="why">{basis}</p>}
    </>
  );
}
