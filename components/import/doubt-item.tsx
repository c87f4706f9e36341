"use client";

import { useId } from "react";
import { LinkButton } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/held-input";
import { Icon } from "@/components/ui/icon";
import { ProposedInput } from "@/components/ui/proposed-input";
import { figuresOf } from "@/lib/editions/figures-of-edition";
import type { Doubt, Option } from "@/lib/proposal/doubts";
import { withUnitName } from "@/lib/proposal/handling";
import { rowAddressOf, rowsOf } from "@/lib/proposal/table-rows";
import { isDecimal } from "@/lib/report/decimal";
import { enteredPartsOf, sameFigure } from "@/lib/report/figures";
import { useProposal } from "./proposal-context";
import { YearSelect } from "./year-select";

/** One doubtful place: what was read, what is proposed, how to settle it otherwise. */
export function DoubtItem({ doubt }: { doubt: Doubt }) {
  const { chosen, choose } = useProposal();
  const on = chosen?.number === doubt.number;
  return (
    <li
      className={`doubt ${on ? "chosen" : ""}`}
      data-doubt={doubt.number}
      aria-current={on ? "true" : undefined}
      onFocus={() => !on && choose(doubt.number)}
    >
      <button
        type="button"
        className="pin self-start"
        aria-label={`在左边标出第 ${doubt.number} 处`}
        onClick={() => choose(doubt.number)}
      >
        {doubt.number}
      </button>
      <div className="min-w-0 pl-2">
        <h3>
          <button type="button" className="cursor-pointer text-left" onClick={() => choose(doubt.number)}>
            {doubt.title}
          </button>
        </h3>
        {doubt.detail && <p className="text-small text-ink-2">{doubt.detail}</p>}
        {doubt.options.length > 0 && <Options doubt={doubt} />}
        {doubt.asks.length > 0 && <Asks addresses={doubt.asks} />}
        {doubt.field && <AskedField field={doubt.field} />}
        {doubt.total && <TotalState address={doubt.total} />}
      </div>
    </li>
  );
}

function Options({ doubt }: { doubt: Doubt }) {
  const { decisions, decide } = useProposal();
  const name = useId();
  const current = decisions[doubt.number]?.option ?? 0;
  return (
    <fieldset className="mt-1" aria-label={`第 ${doubt.number} 处怎么处理`}>
      {doubt.options.map((option, index) => (
        <div key={option.label} className="flex flex-wrap items-center gap-2">
          <label className="option">
            <input
              type="radio"
              name={name}
              checked={index === current}
              onChange={() => decide(doubt, index, option.rows?.[0]?.address)}
            />
            {option.label}
            {option.rows && "…"}
          </label>
          {option.rows && index === current && <RowSelect doubt={doubt} option={option} index={index} />}
        </div>
      ))}
    </fieldset>
  );
}

function RowSelect({ doubt, option, index }: { doubt: Doubt; option: Option; index: number }) {
  const { decisions, decide } = useProposal();
  return (
    <Select
      className="w-[300px] max-w-full"
      aria-label="放到哪一行"
      value={decisions[doubt.number]?.row}
      onChange={(event) => decide(doubt, index, event.target.value)}
    >
      {option.rows?.map(({ address, label }) => (
        <option key={address} value={address}>
          {label}
        </option>
      ))}
    </Select>
  );
}

/** Figures to type, and at once whether the row then agrees with its printed total. */
function Asks({ addresses }: { addresses: string[] }) {
  const { edition, settled } = useProposal();
  const totals = [...new Set(addresses.map(rowAddressOf))].flatMap(
    (row) =>
      rowsOf(edition)
        .get(row)
        ?.figures.filter(({ parts }) => parts) ?? [],
  );
  const problem = addresses.map((address) => settled.problems.get(address)).find(Boolean);
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2 text-small">
      {addresses.map((address) => (
        <AskedFigure key={address} address={address} />
      ))}
      {totals.map(({ address }) => (
        <TotalState key={address} address={address} />
      ))}
      <span role="status" className="text-err">
        {problem}
      </span>
    </div>
  );
}

function AskedFigure({ address }: { address: string }) {
  const { edition, settled, typed, type } = useProposal();
  const id = useId();
  const path = figuresOf(edition).get(address)?.columnPath ?? [];
  const leaf = path[path.length - 1];
  return (
    <span className="flex items-center gap-1.5">
      <label htmlFor={id}>{leaf?.short ?? leaf?.label}</label>
      <Input
        id={id}
        inputMode="numeric"
        className="min-h-[34px]! w-[76px]! text-right"
        aria-invalid={settled.problems.has(address) ? true : undefined}
        value={typed[address] ?? String(settled.figures[address] ?? "")}
        onChange={(event) => type(address, event.target.value)}
      />
    </span>
  );
}

/** Whether the figures as they stand now add up to what the source prints. */
function TotalState({ address }: { address: string }) {
  const { read, settled, edition, seek } = useProposal();
  const [printed, now] = [read.printed[address] ?? null, settled.all.get(address) ?? null];
  const section = figuresOf(edition).get(address)?.section;
  if (!isDecimal(printed)) return null;
  if (sameFigure(printed, now))
    return (
      <span role="status" className="text-small text-ok">
        <Icon name="check" /> 合计 {now}，与印的一致
      </span>
    );
  return (
    <span role="status" className="text-small text-warn">
      合计现在是 {now ?? "空"}，印的是 {printed}
      {section && (
        <LinkButton className="ml-3" onClick={() => seek(section, enteredPartsOf(edition, address)[0])}>
          在表里改
        </LinkButton>
      )}
    </span>
  );
}

function AskedField({ field }: { field: "unit" | "year" }) {
  const { corrected, correct } = useProposal();
  if (field === "year") return <YearSelect className="mt-2 w-[180px]" />;
  return (
    <ProposedInput
      className="mt-2 max-w-[360px]"
      aria-label="单位名称"
      placeholder="写全称，与公章一致"
      value={corrected.unit.name}
      onChange={(event) => correct(withUnitName(corrected, event.target.value))}
    />
  );
}
