"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type DueDialogProps = {
  title: string;
  label: string;
  hint?: string;
  button: string;
  onClose: () => void;
  /** YYYY-MM-DD. */
  onGive: (day: string) => void;
};

/** Asks for a day. */
export function DueDialog({ title, label, hint, button, onClose, onGive }: DueDialogProps) {
  const [day, setDay] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={(leave) => (
        <>
          <Button onClick={leave}>取消</Button>
          <Button variant="primary" onClick={() => (day === "" ? setFault("选一个日期。") : onGive(day))}>
            {button}
          </Button>
        </>
      )}
    >
      <Field label={label} hint={hint} error={fault}>
        {(wiring) => (
          <Input {...wiring} data-autofocus type="date" value={day} onChange={({ target }) => setDay(target.value)} />
        )}
      </Field>
    </Dialog>
  );
}
