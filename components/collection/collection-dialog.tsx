"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { officeClasses, officeClassIds } from "@/lib/collection/office-class";
import type { Deadlines } from "@/lib/collection/roster";

type CollectionDialogProps = {
  deadlines: Deadlines;
  contact: string;
  onClose: () => void;
  onChange: (change: { deadlines?: Partial<Deadlines>; contact?: string }) => void;
};

/** The last day of each class, and whom offices may ask. */
export function CollectionDialog({ deadlines, contact: before, onClose, onChange }: CollectionDialogProps) {
  const [days, setDays] = useState(deadlines);
  const [contact, setContact] = useState(before);
  // Only what is said anew: what a colleague changed meanwhile stays.
  const changed = officeClassIds.filter((id) => days[id] !== "" && days[id] !== deadlines[id]);
  const give = () =>
    onChange({
      ...(changed.length > 0 ? { deadlines: Object.fromEntries(changed.map((id) => [id, days[id]])) } : {}),
      ...(contact.trim() === before ? {} : { contact: contact.trim() }),
    });
  return (
    <Dialog
      title="期限和联系人"
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
        {officeClassIds.map((id) => (
          <Field key={id} label={`${officeClasses[id]}的期限`}>
            {(wiring) => (
              <Input
                {...wiring}
                type="date"
                value={days[id]}
                onChange={({ target }) => setDays((now) => ({ ...now, [id]: target.value }))}
              />
            )}
          </Field>
        ))}
        <Field label="各单位有事找谁" hint="印在退回函上，如 周某某，电话：000-0000000">
          {(wiring) => (
            <Input {...wiring} maxLength={200} value={contact} onChange={({ target }) => setContact(target.value)} />
          )}
        </Field>
      </div>
    </Dialog>
  );
}
