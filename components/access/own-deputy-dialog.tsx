"use client";

import { useState } from "react";
import { call, whyNot } from "@/components/requests/call";
import { useTypedFields } from "@/components/typed-words/use-typed-fields";
import { FormDialog } from "@/components/ui/form-dialog";
import { WhyNot } from "@/components/ui/why-not";
import { DeputyFields } from "./deputy-fields";
import { OfficeField } from "./office-field";
import type { OwnDeputiesKnown } from "./own-deputies";

type DialogProps = {
  offices: OwnDeputiesKnown["offices"];
  onEntered: (entered: OwnDeputiesKnown) => void;
  onClose: () => void;
};

/** From which day to which one is away oneself, and who of the office takes the seat. */
export function OwnDeputyDialog({ offices, onEntered, onClose }: DialogProps) {
  const before = { office: offices[0].id, deputy: "", from: "", until: "" };
  const { fields, put, cameBack, settle } = useTypedFields("own-deputy", before);
  const { office, ...typed } = fields;
  const [why, setWhy] = useState<string | null>(null);
  const people = offices.find(({ id }) => id === office)?.people ?? [];

  /** Whoever could take the seat there is somebody else. */
  const choose = (chosen: string) => put({ office: chosen, deputy: "" });
  const enter = async () => {
    if (Object.values(typed).some((value) => value === "")) return setWhy("从哪天到哪天、由谁代，都要写。");
    const answer = await call("POST /api/account/deputies", { body: { office, ...typed } });
    if (!answer.ok) return setWhy(whyNot(answer.problem));
    settle();
    onEntered(answer.value);
  };

  return (
    <FormDialog
      title="我请假，由谁代"
      width={520}
      onClose={onClose}
      onRefuse={settle}
      unsaved={cameBack || Object.values(typed).some((value) => value !== "")}
      button="写好"
      onDo={enter}
    >
      <WhyNot why={why} />
      <OfficeField {...{ offices, office }} onChoose={choose} />
      {people.length === 0 && (
        <p className="text-small text-ink-2">这个单位还没有别的人能代，请管理员先添加，或者由管理员写别的单位的人。</p>
      )}
      <DeputyFields typed={typed} people={people} onType={put} />
    </FormDialog>
  );
}
