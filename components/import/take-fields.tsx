"use client";

import { Field } from "@/components/ui/field";
import { Input, Select, Textarea } from "@/components/ui/input";
import type { ProseId } from "@/lib/editions/edition";
import type { UnitKind } from "@/lib/report/values";
import { useProposal } from "./proposal-context";
import { YearSelect } from "./year-select";

const kinds: { value: UnitKind; name: string }[] = [
  { value: "department", name: "政府部门或其他机关" },
  { value: "government", name: "一级人民政府" },
];

const lines = [
  ["website", "网址"],
  ["address", "地址"],
  ["postcode", "邮编"],
  ["telephone", "电话"],
  ["email", "电子邮箱"],
] as const;

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
      <Field label="单位名称">
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
            {kinds.map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="年度">{({ id }) => <YearSelect id={id} />}</Field>
      <Field label="落款单位">
        {(wiring) => (
          <Input
            {...wiring}
            value={signature.unit}
            onChange={(event) => correct({ signature: { ...signature, unit: event.target.value } })}
          />
        )}
      </Field>
      {lines.map(([key, name]) => (
        <Field key={key} label={name}>
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
