"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { call } from "@/components/requests/call";
import { useTypedWords } from "@/components/typed-words/use-typed-words";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Input } from "@/components/ui/input";
import { longestStateName } from "@/lib/report/text-limits";

type NameStateProps = { reportId: string; revision: number; name: string | null };

/** 起名…: what a state is called, 送审稿; one with a name is kept for ever. */
export function NameState(props: NameStateProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{props.name === null ? "起名…" : "改名…"}</Button>
      {open && <NameDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function NameDialog({ reportId, revision, name, onClose }: NameStateProps & { onClose: () => void }) {
  const router = useRouter();
  const { words: typed, type, cameBack, settle } = useTypedWords(`state-name:${reportId}:${revision}`, name ?? "");
  const [failure, setFailure] = useState<string | null>(null);
  const store = async (wanted: string | null) => {
    const answer = await call("PUT /api/reports/{reportId}/history/{revision}/name", {
      path: { reportId, revision: String(revision) },
      body: { name: wanted },
    });
    if (!answer.ok) return setFailure(answer.problem.detail);
    settle();
    onClose();
    router.refresh();
  };
  return (
    <FormDialog
      title="给这一步的样子起名"
      onClose={onClose}
      onRefuse={settle}
      unsaved={cameBack}
      button="起名"
      onDo={async () => (typed.trim() === "" ? setFailure("还没有写名字。") : store(typed))}
      others={
        name !== null && (
          <Button variant="danger" className="mr-auto" onClick={() => void store(null)}>
            去掉名字
          </Button>
        )
      }
    >
      <Field label="名字">
        {(wiring) => (
          <Input
            {...wiring}
            data-autofocus
            value={typed}
            maxLength={longestStateName}
            placeholder="如 送审稿"
            onChange={({ target }) => type(target.value)}
          />
        )}
      </Field>
      <p className="mt-2 text-small text-ink-2">起了名的样子一直留着，以后的每一步都可以和它比。</p>
      <div role="status">{failure && <Banner tone="err">没有起名：{failure}</Banner>}</div>
    </FormDialog>
  );
}
