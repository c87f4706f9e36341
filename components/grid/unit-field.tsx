"use client";

import { useId, useState } from "react";
import { useReportContext } from "@/components/report/report-context";
import { cellPlace } from "@/lib/report/place";
import { rowFormId } from "./row-forms";

type UnitFieldProps = { address: string; name: string; suggestions: string[]; className?: string };

/** The unit printed behind a figure; any word may stand here, because the format fixes none. */
export function UnitField({ address, name, suggestions, className = "unit" }: UnitFieldProps) {
  const { store, readOnly } = useReportContext();
  const list = useId();
  const field = cellPlace("measure", address);
  const [initial] = useState(() => store.typed(field));

  const trim = () => {
    const text = store.typed(field).trim();
    if (text !== store.typed(field)) store.adjust([store.changeTo(field, text)]);
  };

  return (
    <>
      <input
        {...store.field(field)}
        form={rowFormId(address)}
        className={className}
        data-unit={address}
        defaultValue={initial}
        list={list}
        tabIndex={-1}
        readOnly={readOnly}
        maxLength={8}
        placeholder="单位"
        aria-label={`${name}，单位`}
        onBlur={trim}
      />
      <datalist id={list}>
        {suggestions.map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
    </>
  );
}
