import { useId } from "react";
import { LinkButton } from "@/components/ui/button";
import { Input, Textarea } from "@/components/ui/held-input";
import { Icon } from "@/components/ui/icon";
import type { AskedField, AskedRow } from "@/lib/assignments/views";
import { aboutFar, FarFromLast } from "./far-from-last";
import type { Filling } from "./use-filling";

type RowsProps = { rows: AskedRow[]; filling: Filling; locked: boolean };

/** A row of one figure: what it is, last year's and this year's side by side. */
const isLine = ({ fields }: AskedRow) => fields.length === 1 && fields[0].kind !== "text";
const line = "grid grid-cols-[minmax(0,1fr)_130px_220px] items-start gap-x-4 max-tablet:grid-cols-1";

/** For the eye: whoever hears a field is told of last year with it. */
const Heads = () => (
  <p aria-hidden="true" className={`${line} border-b border-line px-5 py-1.5 text-small text-ink-2 max-tablet:hidden`}>
    <span>填什么</span>
    <span className="text-right">去年</span>
    <span className="text-right">今年</span>
  </p>
);

/** Rows to fill in, each with what belongs there and with last year's value. */
export function AskedRows({ rows, filling, locked }: RowsProps) {
  return (
    <>
      {rows.some(isLine) && <Heads />}
      <RowList {...{ rows, filling, locked }} />
    </>
  );
}

function RowList({ rows, filling, locked }: RowsProps) {
  return (
    <ul className="divide-y divide-line px-5 max-tablet:px-4">
      {rows.map((row) => (
        <li key={row.key} className={`py-3 ${isLine(row) ? line : ""}`}>
          <div>
            <b className="text-[16px]">{row.name}</b>
            {row.help !== "" && <p className="text-small text-ink-2">{row.help}</p>}
          </div>
          <Fields row={row} filling={filling} locked={locked} />
          {row.fields.map((field) => (
            <FarFromLast
              key={field.place}
              field={field}
              name={row.fields.length > 1 ? `${row.name}，${field.label}` : row.name}
              {...{ filling, locked }}
            />
          ))}
        </li>
      ))}
    </ul>
  );
}

function Fields({ row, filling, locked }: { row: AskedRow; filling: Filling; locked: boolean }) {
  if (row.fields.length === 1)
    return <OneField field={row.fields[0]} name={row.name} beside={isLine(row)} filling={filling} locked={locked} />;
  return (
    <div className="mt-2 grid grid-cols-3 gap-x-5 gap-y-3 max-tablet:grid-cols-2 max-tablet:gap-x-3">
      {row.fields.map((field) => (
        <OneField key={field.place} field={field} name={row.name} label={field.label} {...{ filling, locked }} />
      ))}
    </div>
  );
}

type FieldProps = {
  field: AskedField;
  name: string;
  label?: string;
  /** Last year's value stands in a column of its own. */
  beside?: boolean;
  filling: Filling;
  locked: boolean;
};

function OneField({ field, name, label, beside = false, filling, locked }: FieldProps) {
  const id = useId();
  const { place, kind, lastYear } = field;
  const value = filling.values.get(place) ?? "";
  const fault = filling.faults.get(place);
  const wiring = {
    ...{ id, value, readOnly: locked },
    "aria-label": label ? `${name}，${label}` : name,
    "aria-describedby": `${id}-last ${id}-about ${aboutFar(filling.id, place)}`,
    "aria-invalid": fault ? (true as const) : undefined,
  };
  const last = (
    <span
      id={`${id}-last`}
      className={
        beside ? "pt-2 text-right text-[16px] text-ink-2 tabular-nums max-tablet:pt-0 max-tablet:text-left" : ""
      }
    >
      <span className={beside ? "tablet:sr-only" : ""}>去年 </span>
      {lastYear || "—"}
    </span>
  );
  const about = (
    <div id={`${id}-about`} className="text-small text-ink-2">
      {kind !== "text" && !beside && lastYear !== "" && last}
      <span role="status">
        {fault && (
          <span className="flex gap-1.5 text-err">
            <Icon name="error" className="mt-[3px]" />
            {fault}
          </span>
        )}
        <Left {...{ place, filling, locked }} name={label ? `${name}，${label}` : name} />
      </span>
    </div>
  );
  if (kind === "text")
    return (
      <div className="mt-2">
        {lastYear !== "" && (
          <details className="mb-2 text-small text-ink-2">
            <summary className="min-h-6 cursor-pointer">去年写的</summary>
            <p className="whitespace-pre-wrap">{lastYear}</p>
          </details>
        )}
        <Textarea {...wiring} rows={6} onChange={({ target }) => filling.type(place, target.value)} />
        {about}
      </div>
    );
  return (
    <>
      {beside && last}
      <div>
        {label && (
          <label htmlFor={id} className="block text-small">
            {label}
          </label>
        )}
        <Input
          {...wiring}
          inputMode={kind === "amount" ? "decimal" : "numeric"}
          className="text-right"
          onChange={({ target }) => filling.type(place, target.value)}
        />
        {about}
      </div>
    </>
  );
}

/** What was typed here before and could not be stored: it is not put over what has been stored since. */
function Left({ place, filling, locked, name }: { place: string; filling: Filling; locked: boolean; name: string }) {
  const value = filling.left.get(place);
  if (value === undefined) return null;
  return (
    <span className="block wrap-anywhere">
      您在这台电脑上还写过“{value}”，没有存上。{" "}
      {!locked && (
        <LinkButton aria-label={`换成没有存上的：${name}`} onClick={() => filling.type(place, value)}>
          换成它
        </LinkButton>
      )}{" "}
      <LinkButton aria-label={`不要没有存上的：${name}`} onClick={() => filling.drop(place)}>
        不要了
      </LinkButton>
    </span>
  );
}
