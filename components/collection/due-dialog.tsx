"use client";

import { useState } from "react";
import { useTypedWords } from "@/components/typed-words/use-typed-words";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Input } from "@/components/ui/input";
import { WhyNot } from "@/components/ui/why-not";

type DueDialogProps = {
  /** What it is about, by which a day that was chosen is found again. */
  box: string;
  title: string;
  label: string;
  hint?: string;
  button: string;
  onClose: () => void;
  /** @param day YYYY-MM-DD. @returns why it is not stored, which the dialog says and stays; null: it is. */
  onGive: (day: string) => Promise<string | null>;
};

/** Asks for a day. */
export function DueDialog({ box, title, label, hint, button, onClose, onGive }: DueDialogProps) {
  const typed = useTypedWords(`due:${box}`, "");
  const [fault, setFault] = useState<string | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  const give = async () => {
    setFault(typed.words === "" ? "选一个日期。" : null);
    if (typed.words === "") return;
    const refused = await onGive(typed.words);
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
      <Field label={label} hint={hint} error={fault}>
        {(wiring) => (
          <Input
            {...wiring}
            data-autofocus
            type="date"
            value={typed.words}
            onChange={({ target }) => typed.type(target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
