"use client";

import { useState } from "react";
import { call } from "@/components/requests/call";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DeputyFields } from "./deputy-fields";
import { OfficeField } from "./office-field";
import type { OwnDeputiesKnown } from "./own-deputies";
import { WhyNot } from "./why-not";

type DialogProps = {
  offices: OwnDeputiesKnown["offices"];
  onEntered: (entered: OwnDeputiesKnown) => void;
  onClose: () => void;
};

const blank = { deputy: "", from: "", until: "" };

/** From which day to which one is away oneself, and who of the office takes the seat. */
export function OwnDeputyDialog({ offices, onEntered, onClose }: DialogProps) {
  const [office, setOffice] = useState(offices[0].id);
  const [typed, setTyped] = useState(blank);
  const [why, setWhy] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const people = offices.find(({ id }) => id === office)?.people ?? [];

  /** Whoever could take the seat there is somebody else. */
  const choose = (chosen: string) => {
    setOffice(chosen);
    setTyped({ ...typed, deputy: "" });
  };
  const enter = async () => {
    if (Object.values(typed).some((value) => value === "")) return setWhy("从哪天到哪天、由谁代，都要写。");
    setBusy(true);
    const answer = await call("POST /api/account/deputies", { body: { office, ...typed } });
    setBusy(false);
    if (answer.ok) onEntered(answer.value);
    else setWhy(answer.problem.errors?.[0]?.detail ?? answer.problem.detail);
  };

  return (
    <Dialog
      title="我请假，由谁代"
      width={520}
      onClose={onClose}
      unsaved={Object.values(typed).some((value) => value !== "")}
      actions={(leave) => (
        <>
          <Button onClick={leave}>取消</Button>
          <Button variant="primary" aria-disabled={busy} onClick={() => !busy && void enter()}>
            写好
          </Button>
        </>
      )}
    >
      <WhyNot why={why} />
      <OfficeField {...{ offices, office }} onChoose={choose} />
      {people.length === 0 && (
        <p className="text-small text-ink-2">这个单位还没有别的人能代，请管理员先添加，或者由管理员写别的单位的人。</p>
      )}
      <DeputyFields typed={typed} people={people} onType={(part) => setTyped({ ...typed, ...part })} />
    </Dialog>
  );
}
