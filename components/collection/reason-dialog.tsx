"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";

type ReasonDialogProps = {
  title: string;
  label: string;
  button: string;
  onClose: () => void;
  onGive: (reason: string) => void;
};

/** Asks for the reason without which a thing is not done. */
export function ReasonDialog({ title, label, button, onClose, onGive }: ReasonDialogProps) {
  const [reason, setReason] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const give = () => (reason.trim() === "" ? setFault("写几个字说明理由。") : onGive(reason.trim()));
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={(leave) => (
        <>
          <Button onClick={leave}>取消</Button>
          <Button variant="primary" onClick={give}>
            {button}
          </Button>
        </>
      )}
    >
      <Field label={label} error={fault}>
        {(wiring) => (
          <Textarea
            {...wiring}
            data-autofocus
            rows={3}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
