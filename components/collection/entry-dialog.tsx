"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { officeClasses, officeClassIds } from "@/lib/collection/office-class";
import type { BodySent } from "@/lib/contract/operations";
import type { Entry } from "./roster-page";

type Change = BodySent<"PATCH /api/collections/{collectionId}/roster/{officeId}">;
type EntryDialogProps = { entry: Entry; onClose: () => void; onChange: (change: Change) => void };

/** What the roster says of one office. */
export function EntryDialog({ entry, onClose, onChange }: EntryDialogProps) {
  const [name, setName] = useState(entry.office.name);
  const [kind, setKind] = useState(entry.class);
  const [deadline, setDeadline] = useState(entry.deadline);
  const [contact, setContact] = useState(entry.contact);
  const [position, setPosition] = useState(entry.position);
  // Only what is said anew: what a colleague changed meanwhile stays.
  const give = () => {
    const place = Math.max(1, Math.trunc(position) || 1);
    onChange({
      ...(name.trim() === entry.office.name ? {} : { name: name.trim() }),
      ...(deadline === entry.deadline ? {} : { deadline: deadline || null }),
      ...(kind === entry.class ? {} : { class: kind }),
      ...(contact === entry.contact ? {} : { contact }),
      ...(place === entry.position ? {} : { position: place }),
    });
  };
  return (
    <Dialog
      title={entry.office.name}
      onClose={onClose}
      actions={(leave) => (
        <>
          <Button onClick={leave}>取消</Button>
          <Button variant="primary" onClick={give}>
            改好
          </Button>
        </>
      )}
    >
      <div className="grid gap-3">
        <Field label="单位名称" hint="改名以后，原来的名字还认得">
          {(wiring) => <Input {...wiring} value={name} onChange={({ target }) => setName(target.value)} />}
        </Field>
        <Field label="类别">
          {(wiring) => (
            <Select
              {...wiring}
              value={kind}
              onChange={({ target }) => setKind(officeClassIds.find((id) => id === target.value) ?? kind)}
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
            <Input {...wiring} type="date" value={deadline} onChange={({ target }) => setDeadline(target.value)} />
          )}
        </Field>
        <Field label="联系人">
          {(wiring) => (
            <Input {...wiring} maxLength={200} value={contact} onChange={({ target }) => setContact(target.value)} />
          )}
        </Field>
        <Field label="公布的次序">
          {(wiring) => (
            <Input
              {...wiring}
              type="number"
              min={1}
              value={position}
              onChange={({ target }) => setPosition(Number(target.value))}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}
