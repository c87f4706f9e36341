"use client";

import { Field } from "@/components/ui/field";
import { Input, Select, Textarea } from "@/components/ui/input";
import type { ProseId } from "@/lib/editions/edition";
import { contactNames } from "@/lib/report/preamble";
import { nameFault } from "@/lib/report/text-limits";
import type { UnitKind } from "@/lib/report/values";
import { UnitKindOptions } from "../start/unit-kind-options";
import { useProposal } from "./proposal-context";
import { YearSelect } from "./year-select";

const lines = ["website", "address", "postcode", "telephone", "email"] as const;

/** The words of a section as read; here they can be corrected before they are stored. */
export function TakeText({ id }: { id: ProseId }) {
  const { corrected, correct } = useProposal();
  return (
    <Textarea
      aria-label="读到的文字"
      rows={10}
      value={corrected.text[id]}
      onChange={(event) => correct({ text: { ...corrected.text, [id]: event.target.value } })}
    />
  );
}

export function TakeCover() {
  const { corrected, correct } = useProposal();
  const { unit, contact, signature } = corrected;
  return (
    <div className="grid grid-cols-2 gap-3 max-tablet:grid-cols-1">
      <Field label="单位名称" error={nameFault(unit.name)}>
        {(wiring) => (
          <Input
            {...wiring}
            value={unit.name}
            onChange={(event) => correct({ unit: { ...unit, name: event.target.value } })}
          />
        )}
      </Field>
      <Field label="机关种类">
        {(wiring) => (
          <Select
            {...wiring}
            value={unit.kind}
            onChange={(event) => correct({ unit: { ...unit, kind: event.target.value as UnitKind } })}
          >
            <UnitKindOptions />
          </Select>
        )}
      </Field>
      <Field label="年度">{({ id }) => <YearSelect id={id} />}</Field>
      <Field label="落款单位" error={nameFault(signature.unit)}>
        {(wiring) => (
          <Input
            {...wiring}
            value={signature.unit}
            onChange={(event) => correct({ signature: { ...signature, unit: event.target.value } })}
          />
        )}
      </Field>
      {lines.map((key) => (
        <Field key={key} label={contactNames[key]}>
          {(wiring) => (
            <Input
              {...wiring}
              value={contact[key]}
              onChange={(event) => correct({ contact: { ...contact, [key]: event.target.value } })}
            />
          )}
        </Field>
      ))}
      <div className="col-span-full">
        <TakeText id="preamble" />
      </div>
    </div>
  );
}
