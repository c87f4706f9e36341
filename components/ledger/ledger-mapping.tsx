"use client";

import { Banner } from "@/components/ui/banner";
import { Select } from "@/components/ui/input";
import type { LedgerColumns } from "@/lib/ledger/columns";
import type { LedgerFieldId } from "@/lib/ledger/fields";
import type { LedgerWord } from "@/lib/ledger/read-ledger";
import type { AskedField, ReadLedger } from "./ledger-requests";

const none = -1;

/** Which column of the ledger is what: proposed, and chosen otherwise where the proposal is wrong. */
export function LedgerColumnsForm({
  read,
  onColumns,
}: {
  read: ReadLedger;
  onColumns: (columns: LedgerColumns) => void;
}) {
  const choose = (id: LedgerFieldId, column: number) => {
    const { [id]: _, ...others } = read.columns;
    onColumns(column === none ? others : { ...others, [id]: column });
  };
  return (
    <section className="mt-4" aria-label="哪一列是什么">
      <h3>哪一列是什么</h3>
      <p className="text-small text-ink-2">
        {read.sheet && `工作表“${read.sheet}”，`}
        {read.lines} 行。
      </p>
      {read.otherSheets.length > 0 && (
        <Banner tone="warn">
          还有 {read.otherSheets.length} 个工作表没有读：
          {read.otherSheets.map(({ sheet, lines }) => `“${sheet}” ${lines} 行`).join("，")}
          。里面也有办件的，先合到一个工作表再来。
        </Banner>
      )}
      <div className="mt-2 grid grid-cols-3 gap-3 max-tablet:grid-cols-1">
        {read.fields.map(({ id, header, required }) => (
          <div key={id} className="text-small">
            <label htmlFor={`ledger-${id}`} className="block font-semibold">
              {header}
            </label>
            <Select
              id={`ledger-${id}`}
              value={read.columns[id] ?? none}
              aria-invalid={required && read.columns[id] === undefined ? true : undefined}
              onChange={(event) => choose(id, Number(event.target.value))}
            >
              <option value={none}>{required ? "还没有认出，选一列" : "没有这一列"}</option>
              {read.heads.map((head, column) => (
                <option key={`${head}/${read.heads.indexOf(head, column)}`} value={column}>
                  {head || `第 ${column + 1} 列`}
                </option>
              ))}
            </Select>
          </div>
        ))}
      </div>
    </section>
  );
}

type LedgerWordsFormProps = { read: ReadLedger; onWord: (field: LedgerFieldId, word: string, id: string) => void };

/** What the office's words mean; the ones that could not be mapped stand first. */
export function LedgerWordsForm({ read, onWord }: LedgerWordsFormProps) {
  const open = read.words.filter(({ id }) => id === null).length;
  if (read.words.length === 0) return null;
  return (
    <details className="mt-4" open={open > 0}>
      <summary className="cursor-pointer font-semibold">
        台账里的 {read.words.length} 个词{open > 0 ? `，${open} 个还没有对上` : "都对上了"}
      </summary>
      <table className="mt-2 w-full text-left text-small">
        <tbody>
          {read.words.map((word) => (
            <tr
              key={`${word.field}/${word.word}`}
              className="border-t border-line max-tablet:grid max-tablet:grid-cols-[1fr_auto]"
            >
              <td className="py-1.5 pr-3 wrap-anywhere">{word.word}</td>
              <td className="py-1.5 pr-3 whitespace-nowrap text-ink-2">{word.count} 行</td>
              <td className="w-[380px] py-1.5 max-tablet:col-span-2 max-tablet:w-auto max-tablet:pt-0">
                <Meaning
                  word={word}
                  field={read.fields.find(({ id }) => id === word.field)}
                  onChoose={(id) => onWord(word.field, word.word, id)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

type MeaningProps = { word: LedgerWord; field: AskedField | undefined; onChoose: (id: string) => void };

const optionOf = ({ id, label }: AskedField["meanings"][number]) => (
  <option key={id} value={id}>
    {label}
  </option>
);

function Meaning({ word, field, onChoose }: MeaningProps) {
  const meanings = field?.meanings ?? [];
  const among = word.among ?? [];
  const likely = meanings.filter(({ id }) => among.includes(id));
  const others = meanings.filter(({ id }) => !among.includes(id));
  return (
    <Select
      aria-label={`“${word.word}”是`}
      value={word.id ?? ""}
      aria-invalid={word.id === null ? true : undefined}
      onChange={(event) => onChoose(event.target.value)}
    >
      {word.id === null && <option value="">{word.among ? "说的不止一种，选一个" : "没有对上，选一个"}</option>}
      {likely.length > 0 && <optgroup label="可能是">{likely.map(optionOf)}</optgroup>}
      {likely.length > 0 ? <optgroup label="其余">{others.map(optionOf)}</optgroup> : others.map(optionOf)}
    </Select>
  );
}
