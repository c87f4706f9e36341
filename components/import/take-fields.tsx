"use client";

import { OfficeKindOptions } from "@/components/start/office-kind-options";
import { Field } from "@/components/ui/field";
import { Input, Select, Textarea } from "@/components/ui/held-input";
import { ProposedInput } from "@/components/ui/proposed-input";
import type { ProseId, SectionId } from "@/lib/editions/edition";
import { withUnitName } from "@/lib/proposal/handling";
import { contactNames } from "@/lib/report/preamble";
import { nameFault } from "@/lib/report/text-limits";
import type { UnitKind } from "@/lib/report/values";
import { useProposal } from "./proposal-context";
import { TakeGrid } from "./take-grid";
import { YearSelect } from "./year-select";

const lines = ["website", "address", "postcode", "telephone", "email"] as const;

/** All that was read of a section, to be corrected before it is stored. */
export function OpenedSection({ id }: { id: SectionId }) {
  const { edition } = useProposal();
  const section = edition.sections.find((candidate) => candidate.id === id);
  if (section?.kind === "table") return <TakeGrid section={section} />;
  return section ? <TakeText id={section.id} /> : <TakeCover />;
}

/** The words of a section as read; here they can be corrected before they are stored. */
function TakeText({ id }: { id: ProseId }) {
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

function TakeCover() {
  const { corrected, correct } = useProposal();
  const { unit, contact, signature } = corrected;
  return (
    <div className="grid grid-cols-2 gap-3 max-tablet:grid-cols-1">
      <Field label="单位名称" error={nameFault(unit.name)}>
        {(wiring) => (
          <ProposedInput
            {...wiring}
            value={unit.name}
            onChange={(event) => correct(withUnitName(corrected, event.target.value))}
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
            <OfficeKindOptions />
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
