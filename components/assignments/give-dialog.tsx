"use client";

import { useId, useState } from "react";
import { call, type Problem } from "@/components/requests/call";
import { useTypedFields } from "@/components/typed-words/use-typed-fields";
import { Banner } from "@/components/ui/banner";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Input, Select } from "@/components/ui/input";
import { amountOfParts, partsOfKeys } from "@/lib/assignments/parts";
import type { AssignmentsView, AssignmentView } from "@/lib/assignments/views";
import { editionById } from "@/lib/editions/register";
import { PartPicks } from "./part-picks";

type GiveProps = {
  reportId: string;
  view: AssignmentsView;
  /** What is ticked to begin with. */
  parts: string[];
  /** What is changed; absent where something is given anew. */
  change?: AssignmentView;
  onClose: () => void;
  onGiven: (view: AssignmentsView) => void;
};

const detailAt = (problem: Problem | null, end: string): string | undefined =>
  problem?.errors?.find(({ pointer }) => pointer.endsWith(end))?.detail;

/** To whom, what, until when. */
export function GiveDialog({ reportId, view, parts: first, change, onClose, onGiven }: GiveProps) {
  const { fields, changed, put, cameBack, settle } = useTypedFields(`give:${reportId}:${change?.id ?? first.join()}`, {
    section: change?.section ?? "",
    person: change?.person ?? "",
    personId: change?.personId ?? "",
    parts: first,
    due: change?.due ?? "",
  });
  const { section, person, personId, due } = fields;
  const [problem, setProblem] = useState<Problem | null>(null);
  const sections = useId();
  const free = change ? [...view.unowned, ...change.parts] : view.unowned;
  // What was ticked when the dialog was open before may have been given to others since.
  const parts = fields.parts.filter((key) => free.includes(key));

  const choose = (id: string) => {
    const found = view.people.find((each) => each.id === id);
    put({ personId: id, ...(found && section === "" ? { section: found.position } : {}) });
  };
  const give = async () => {
    // Only what is said anew: what a colleague changed meanwhile stays.
    const { personId: _, ...anew } = { ...changed, ...(changed.parts ? { parts, seenParts: first } : {}) };
    if (change && Object.keys(anew).length === 0) return onClose();
    const item = { section, person, personId: personId === "" ? null : personId, parts, due };
    const answer = change
      ? await call("PATCH /api/reports/{reportId}/assignments/{assignmentId}", {
          path: { reportId, assignmentId: change.id },
          body: anew,
        })
      : await call("POST /api/reports/{reportId}/assignments", { path: { reportId }, body: { items: [item] } });
    if (!answer.ok) return setProblem(answer.problem);
    settle();
    onGiven(answer.value);
  };
  const said = ["/section", "/person", "/personId", "/parts", "/due"].some((end) => detailAt(problem, end));

  return (
    <FormDialog
      title={change ? "改这一项" : "分给一个科室"}
      width={720}
      onClose={onClose}
      onRefuse={settle}
      unsaved={parts.join() !== first.join() || cameBack}
      button={change ? "改好" : `分出去，${amountOfParts(partsOfKeys(editionById(view.edition), parts)) || "还没有选"}`}
      onDo={give}
    >
      <div role="status">{problem && !said && <Banner tone="err">{problem.detail}</Banner>}</div>
      <div className="mt-2 grid grid-cols-3 gap-3.5 max-tablet:grid-cols-1">
        <Field label="科室" error={detailAt(problem, "/section")}>
          {(wiring) => (
            <>
              <Input
                {...wiring}
                data-autofocus
                list={sections}
                value={section}
                onChange={({ target }) => put({ section: target.value })}
              />
              <datalist id={sections}>
                {[...new Set(view.assignments.map((each) => each.section))].map((name) => (
                  <option key={name} value={name} />
                ))}
              </datalist>
            </>
          )}
        </Field>
        {view.people.length > 0 && !change ? (
          <Field label="谁填" error={detailAt(problem, "/personId")}>
            {(wiring) => (
              <Select {...wiring} value={personId} onChange={({ target }) => choose(target.value)}>
                <option value="">没有账号，用采集表</option>
                {view.people.map(({ id, name, position }) => (
                  <option key={id} value={id}>
                    {name}
                    {position !== "" && `（${position}）`}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ) : null}
        {personId === "" && (
          <Field label="联系谁（可以不写）" error={detailAt(problem, "/person")}>
            {(wiring) => <Input {...wiring} value={person} onChange={({ target }) => put({ person: target.value })} />}
          </Field>
        )}
        <Field label="到期" error={detailAt(problem, "/due")}>
          {(wiring) => (
            <Input {...wiring} type="date" value={due} onChange={({ target }) => put({ due: target.value })} />
          )}
        </Field>
      </div>
      <PartPicks
        edition={editionById(view.edition)}
        {...{ free, parts }}
        onChange={(chosen) => put({ parts: chosen })}
        error={detailAt(problem, "/parts")}
      />
    </FormDialog>
  );
}
