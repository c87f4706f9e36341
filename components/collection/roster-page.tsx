"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { PageFrame } from "@/components/frame/page-frame";
import { PageTitle } from "@/components/frame/page-main";
import { call } from "@/components/requests/call";
import { Banner } from "@/components/ui/banner";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { officeClasses } from "@/lib/collection/office-class";
import { readRosterText } from "@/lib/collection/read-roster";
import type { Deadlines } from "@/lib/collection/roster";
import type { AnswerOf, BodySent } from "@/lib/contract/operations";
import { dayInChina } from "@/lib/report/deadline";
import { printDay, printDayOfYear } from "@/lib/report/print-date";
import { CollectionDialog } from "./collection-dialog";
import { EntryDialog } from "./entry-dialog";
import { ReasonDialog } from "./reason-dialog";

export type RosterView = AnswerOf<"GET /api/collections/{collectionId}/roster">;
export type Entry = RosterView["offices"][number];
type Change = BodySent<"PATCH /api/collections/{collectionId}/roster/{officeId}">;

type RosterPageProps = {
  collection: { id: string; year: number; deadlines: Deadlines; contact: string };
  offices: Entry[];
};

/** 名册: who is expected, changed with its day; who is not any more stays in the list. */
export function RosterPage({ collection, offices }: RosterPageProps) {
  const router = useRouter();
  const [editing, setEditing] = useState<Entry | null>(null);
  const [leaving, setLeaving] = useState<Entry | null>(null);
  const [arranging, setArranging] = useState(false);
  const [text, setText] = useState("");
  const [said, setSaid] = useState<{ tone: "ok" | "err"; words: string } | null>(null);
  const path = { collectionId: collection.id };
  const { lines } = readRosterText(text, collection.year);

  const change = async ({ office }: Entry, body: Change) => {
    const answer = await call("PATCH /api/collections/{collectionId}/roster/{officeId}", {
      ...{ path: { ...path, officeId: office.id }, body },
    });
    setSaid(answer.ok ? null : { tone: "err", words: answer.problem.detail });
    if (!answer.ok) return;
    setEditing(null);
    setLeaving(null);
    router.refresh();
  };
  const arrange = async (body: BodySent<"PATCH /api/collections/{collectionId}">) => {
    const answer = await call("PATCH /api/collections/{collectionId}", { path, body });
    setSaid(answer.ok ? null : { tone: "err", words: answer.problem.detail });
    setArranging(false);
    if (answer.ok) router.refresh();
  };
  const add = async () => {
    const roster = lines.map(({ guessed: _, ...line }) => line);
    const answer = await call("POST /api/collections/{collectionId}/roster", { path, body: { roster } });
    if (!answer.ok) return setSaid({ tone: "err", words: answer.problem.detail });
    setSaid({ tone: "ok", words: `加进了 ${answer.value.added} 个单位。` });
    setText("");
    router.refresh();
  };
  return (
    <PageFrame>
      <div className="flex flex-wrap items-center gap-3">
        <PageTitle>{collection.year} 年度名册</PageTitle>
        <span className="grow" />
        <Button onClick={() => setArranging(true)}>期限和联系人…</Button>
        <ButtonLink href={`/collections/${collection.id}`}>收报台</ButtonLink>
      </div>
      <div role="status" className="mt-3">
        {said && <Banner tone={said.tone}>{said.words}</Banner>}
      </div>
      <div className="mt-3 overflow-x-auto border border-line-2 bg-paper" tabIndex={0} role="region" aria-label="名册">
        <table className="w-full text-small">
          <thead className="bg-head text-ink-2">
            <tr>
              {["序", "单位", "类别", "期限", "联系人", ""].map((head) => (
                <th key={head} scope="col" className="px-3 py-1.5 text-left font-semibold">
                  {head || <span className="sr-only">改动</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {offices.map((entry) => (
              <tr key={entry.office.id} className="border-t border-line">
                <td className="px-3 py-1 text-ink-2">{entry.position}</td>
                <td className="px-3 py-1">
                  {entry.office.name}
                  {entry.office.formerNames.length > 0 && (
                    <span className="text-ink-2">（又叫{entry.office.formerNames.join("、")}）</span>
                  )}
                  {entry.left && (
                    <span className="block text-ink-2">
                      {printDay(dayInChina(entry.left.at))}起不报：{entry.left.reason}
                    </span>
                  )}
                </td>
                <td className="px-3 py-1 whitespace-nowrap">{officeClasses[entry.class]}</td>
                <td className="px-3 py-1 whitespace-nowrap">{printDayOfYear(entry.deadline)}</td>
                <td className="px-3 py-1">{entry.contact}</td>
                <td className="px-3 py-1 text-right whitespace-nowrap">
                  <Button
                    size="small"
                    variant="quiet"
                    aria-label={`改${entry.office.name}`}
                    onClick={() => setEditing(entry)}
                  >
                    改
                  </Button>
                  {entry.left ? (
                    <Button size="small" variant="quiet" onClick={() => change(entry, { left: null })}>
                      又要报
                    </Button>
                  ) : (
                    <Button
                      size="small"
                      variant="quiet"
                      aria-label={`${entry.office.name}本年不报`}
                      onClick={() => setLeaving(entry)}
                    >
                      不报…
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Field label="加单位" hint="一行一个，和建名册时一样" className="mt-5">
        {(wiring) => <Textarea {...wiring} rows={3} value={text} onChange={({ target }) => setText(target.value)} />}
      </Field>
      <Button className="mt-2" aria-disabled={lines.length === 0} onClick={() => lines.length > 0 && add()}>
        加进名册{lines.length > 0 ? `，${lines.length} 个` : ""}
      </Button>
      {arranging && (
        <CollectionDialog
          deadlines={collection.deadlines}
          contact={collection.contact}
          onClose={() => setArranging(false)}
          onChange={arrange}
        />
      )}
      {editing && (
        <EntryDialog entry={editing} onClose={() => setEditing(null)} onChange={(body) => change(editing, body)} />
      )}
      {leaving && (
        <ReasonDialog
          title={`${leaving.office.name}本年不报`}
          label="理由（如 并入某某局，由某某局一并报）"
          button="本年不报"
          onClose={() => setLeaving(null)}
          onGive={(reason) => change(leaving, { left: reason })}
        />
      )}
    </PageFrame>
  );
}
