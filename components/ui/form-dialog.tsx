"use client";

import { type ComponentProps, type FormEvent, type ReactNode, useId } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { useOnce } from "./use-once";

type FormDialogProps = Omit<ComponentProps<typeof Dialog>, "actions"> & {
  /** What the button says that does it; Enter in a line does the same. */
  button: ReactNode;
  /** Done once, however often it is asked for before it has ended. */
  onDo: () => Promise<void>;
  /** What else can be done from here, at the left. */
  others?: ReactNode;
};

/** A dialog that asks for something: 取消 beside the one button, and Enter. */
export function FormDialog({ button, onDo, others, children, ...dialog }: FormDialogProps) {
  const form = useId();
  const [doIt, busy] = useOnce(onDo);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void doIt();
  };
  return (
    <Dialog
      {...dialog}
      actions={(leave) => (
        <>
          {others}
          <Button onClick={leave}>取消</Button>
          <Button variant="primary" type="submit" form={form} aria-disabled={busy}>
            {button}
          </Button>
        </>
      )}
    >
      <form id={form} noValidate onSubmit={submit}>
        {children}
      </form>
    </Dialog>
  );
}
