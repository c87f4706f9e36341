"use client";

import { useState } from "react";
import { useTypedWords } from "@/components/typed-words/use-typed-words";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Textarea } from "@/components/ui/input";
import { WhyNot } from "@/components/ui/why-not";

type ReasonDialogProps = {
  /** What it is about, by which what was typed is found again. */
  box: string;
  title: string;
  label: string;
  button: string;
  onClose: () => void;
  /** @returns why it is not stored, which the dialog says and stays; null: it is. */
  onGive: (reason: string) => Promise<string | null>;
};

/** Asks for the reason without which a thing is not done. */
export function ReasonDialog({ box, title, label, button, onClose, onGive }: ReasonDialogProps) {
  const typed = useTypedWords(`why:${box}`, "");
  const [fault, setFault] = useState<string | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  const give = async () => {
    const reason = typed.words.trim();
    setFault(reason === "" ? "写几个字说明理由。" : null);
    if (reason === "") return;
    const refused = await onGive(reason);
    setWhy(refused);
    if (refused === null) typed.settle();
  };
  return (
    <FormDialog
      title={title}
      onClose={onClose}
      onRefuse={typed.settle}
      unsaved={typed.cameBack}
      button={button}
      onDo={give}
    >
      <WhyNot why={why} />
      <Field label={label} error={fault}>
        {(wiring) => (
          <Textarea
            {...wiring}
            data-autofocus
            rows={3}
            maxLength={500}
            value={typed.words}
            onChange={({ target }) => typed.type(target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
