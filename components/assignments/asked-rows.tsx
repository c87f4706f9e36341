import { useId } from "react";
import { Input, Textarea } from "@/components/ui/held-input";
import { Icon } from "@/components/ui/icon";
import type { AskedField, AskedRow } from "@/lib/assignments/views";
import { aboutFar, FarFromLast } from "./far-from-last";
import type { Filling } from "./use-filling";

type RowsProps = { rows: AskedRow[]; filling: Filling; locked: boolean };

/** Rows to fill in, each with what belongs there and with last year's value. */
export function AskedRows({ rows, filling, locked }: RowsProps) {
  return (
    <ul className="divide-y divide-line px-5 max-tablet:px-4">
      {rows.map((row) => (
        <li
          key={row.key}
          className={`py-3 ${row.fields.length === 1 && row.fields[0].kind !== "text" ? "grid grid-cols-[minmax(0,1fr)_280px] items-start gap-x-4 max-tablet:grid-cols-1" : ""}`}
        >
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
    return <OneField field={row.fields[0]} name={row.name} filling={filling} locked={locked} />;
  return (
    <div className="mt-2 grid grid-cols-3 gap-x-5 gap-y-3 max-tablet:grid-cols-2 max-tablet:gap-x-3">
      {row.fields.map((field) => (
        <OneField key={field.place} field={field} name={row.name} label={field.label} {...{ filling, locked }} />
      ))}
    </div>
  );
}

type FieldProps = { field: AskedField; name: string; label?: string; filling: Filling; locked: boolean };

function OneField({ field, name, label, filling, locked }: FieldProps) {
  const id = useId();
  const { place, kind, lastYear } = field;
  const value = filling.values.get(place) ?? "";
  const fault = filling.faults.get(place);
  const wiring = {
    ...{ id, value, readOnly: locked },
    "aria-label": label ? `${name}，${label}` : name,
    "aria-describedby": `${id}-about ${aboutFar(filling.id, place)}`,
    "aria-invalid": fault ? (true as const) : undefined,
  };
  const about = (
    <div id={`${id}-about`} className="text-small text-ink-2">
      {kind !== "text" && lastYear !== "" && <span>去年 {lastYear}</span>}
      <span role="status">
        {fault && (
          <span className="flex gap-1.5 text-err">
            <Icon name="error" className="mt-[3px]" />
            {fault}
          </span>
        )}
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
  );
}
