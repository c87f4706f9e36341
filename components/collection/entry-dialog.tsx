"use client";

import { useState } from "react";
import { useTypedFields } from "@/components/typed-words/use-typed-fields";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Input, Select } from "@/components/ui/input";
import { WhyNot } from "@/components/ui/why-not";
import { officeClasses, officeClassIds } from "@/lib/collection/office-class";
import type { BodySent } from "@/lib/contract/operations";
import type { Entry } from "./roster-page";

type Change = BodySent<"PATCH /api/collections/{collectionId}/roster/{officeId}">;
type EntryDialogProps = {
  /** What it is about, by which what was typed is found again. */
  box: string;
  entry: Entry;
  onClose: () => void;
  /** @returns why it is not stored, which the dialog says and stays; null: it is. */
  onChange: (change: Change) => Promise<string | null>;
};

/** What the roster says of one office. */
export function EntryDialog({ box, entry, onClose, onChange }: EntryDialogProps) {
  const { class: kind, deadline, contact, position, office } = entry;
  const before = { name: office.name, class: kind, deadline, contact, position };
  const { fields, changed, put, cameBack, settle } = useTypedFields(`entry:${box}`, before);
  const [why, setWhy] = useState<string | null>(null);
  const give = async () => {
    // Only what is said anew: what a colleague changed meanwhile stays.
    const { name, deadline: day, position: place, ...others } = changed;
    const refused = await onChange({
      ...others,
      ...(name === undefined ? {} : { name: name.trim() }),
      ...(day === undefined ? {} : { deadline: day || null }),
      ...(place === undefined ? {} : { position: Math.max(1, Math.trunc(place) || 1) }),
    });
    setWhy(refused);
    if (refused === null) settle();
  };
  return (
    <FormDialog
      title={entry.office.name}
      onClose={onClose}
      onRefuse={settle}
      unsaved={cameBack}
      button="改好"
      onDo={give}
    >
      <WhyNot why={why} />
      <div className="grid gap-3">
        <Field label="单位名称" hint="改名以后，原来的名字还认得">
          {(wiring) => <Input {...wiring} value={fields.name} onChange={({ target }) => put({ name: target.value })} />}
        </Field>
        <Field label="类别">
          {(wiring) => (
            <Select
              {...wiring}
              value={fields.class}
              onChange={({ target }) => put({ class: officeClassIds.find((id) => id === target.value) ?? kind })}
            >
              {officeClassIds.map((id) => (
                <option key={id} value={id}>
                  {officeClasses[id]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="期限">
          {(wiring) => (
            <Input
              {...wiring}
              type="date"
              value={fields.deadline}
              onChange={({ target }) => put({ deadline: target.value })}
            />
          )}
        </Field>
        <Field label="联系人">
          {(wiring) => (
            <Input
              {...wiring}
              maxLength={200}
              value={fields.contact}
              onChange={({ target }) => put({ contact: target.value })}
            />
          )}
        </Field>
        <Field label="公布的次序">
          {(wiring) => (
            <Input
              {...wiring}
              type="number"
              min={1}
              value={fields.position}
              onChange={({ target }) => put({ position: Number(target.value) })}
            />
          )}
        </Field>
      </div>
    </FormDialog>
  );
}
