"use client";

import { useState } from "react";
import { useTypedFields } from "@/components/typed-words/use-typed-fields";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Input } from "@/components/ui/input";
import { WhyNot } from "@/components/ui/why-not";
import { officeClasses, officeClassIds } from "@/lib/collection/office-class";
import type { Deadlines } from "@/lib/collection/roster";

type CollectionDialogProps = {
  collectionId: string;
  deadlines: Deadlines;
  contact: string;
  onClose: () => void;
  /** @returns why it is not stored, which the dialog says and stays; null: it is. */
  onChange: (change: { deadlines?: Partial<Deadlines>; contact?: string }) => Promise<string | null>;
};

/** The last day of each class, and whom offices may ask. */
export function CollectionDialog({ collectionId, deadlines, contact, onClose, onChange }: CollectionDialogProps) {
  const typed = useTypedFields(`collection:${collectionId}`, { ...deadlines, contact });
  const [why, setWhy] = useState<string | null>(null);
  // Only what is said anew: what a colleague changed meanwhile stays.
  const { contact: asked, ...days } = typed.changed;
  const said = Object.entries(days).filter(([, day]) => day !== "");
  const give = async () => {
    const refused = await onChange({
      ...(said.length > 0 ? { deadlines: Object.fromEntries(said) } : {}),
      ...(asked === undefined ? {} : { contact: asked.trim() }),
    });
    setWhy(refused);
    if (refused === null) typed.settle();
  };
  return (
    <FormDialog
      title="期限和联系人"
      onClose={onClose}
      onRefuse={typed.settle}
      unsaved={typed.cameBack}
      button="改好"
      onDo={give}
    >
      <WhyNot why={why} />
      <div className="grid gap-3">
        {officeClassIds.map((id) => (
          <Field key={id} label={`${officeClasses[id]}的期限`}>
            {(wiring) => (
              <Input
                {...wiring}
                type="date"
                value={typed.fields[id]}
                onChange={({ target }) => typed.put({ [id]: target.value })}
              />
            )}
          </Field>
        ))}
        <Field label="各单位有事找谁" hint="印在退回函上，如 周某某，电话：000-0000000">
          {(wiring) => (
            <Input
              {...wiring}
              maxLength={200}
              value={typed.fields.contact}
              onChange={({ target }) => typed.put({ contact: target.value })}
            />
          )}
        </Field>
      </div>
    </FormDialog>
  );
}
