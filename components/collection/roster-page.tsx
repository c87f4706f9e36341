"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { PageFrame } from "@/components/frame/page-frame";
import { PageTitle } from "@/components/frame/page-main";
import { call, whyNot } from "@/components/requests/call";
import { usePageWords } from "@/components/typed-words/use-page-words";
import { Banner } from "@/components/ui/banner";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/held-input";
import { useOnce } from "@/components/ui/use-once";
import { readRosterText } from "@/lib/collection/read-roster";
import type { Deadlines } from "@/lib/collection/roster";
import type { AnswerOf, BodySent } from "@/lib/contract/operations";
import { CollectionDialog } from "./collection-dialog";
import { EntryDialog } from "./entry-dialog";
import { ReasonDialog } from "./reason-dialog";
import { RosterTable } from "./roster-table";

export type RosterView = AnswerOf<"GET /api/collections/{collectionId}/roster">;
export type Entry = RosterView["offices"][number];
type Change = BodySent<"PATCH /api/collections/{collectionId}/roster/{officeId}">;

type Added = AnswerOf<"POST /api/collections/{collectionId}/roster">;

const mostNamed = 8;

function whyThere({ line, office, left }: Added["there"][number]): string {
  const now = office === line ? "" : `现在叫${office}，`;
  return left
    ? `${line}在名册里，${now}写了本年不报，要它报点“又要报”`
    : `${line}已经在名册里${now && `，${now.slice(0, -1)}`}`;
}

/** What became of a list that was pasted: nobody of it is passed over in silence. */
function wordsOfAdded({ added, there }: Added): string {
  const named = there.slice(0, mostNamed).map(whyThere);
  const others = there.length > mostNamed ? [`还有 ${there.length - mostNamed} 个已经在名册里`] : [];
  return [`加进了 ${added} 个单位`, ...named, ...others].join("。").concat("。");
}

type RosterPageProps = {
  collection: { id: string; year: number; deadlines: Deadlines; contact: string };
  /** The first of those that are looked for. */
  roster: RosterView;
  words: string;
  all: number;
};

/** 名册: who is expected, changed with its day; who is not any more stays in the list. */
export function RosterPage({ collection, roster, words, all }: RosterPageProps) {
  const router = useRouter();
  const [editing, setEditing] = useState<Entry | null>(null);
  const [leaving, setLeaving] = useState<Entry | null>(null);
  const [arranging, setArranging] = useState(false);
  const added = usePageWords(`roster:${collection.id}`, "");
  const [said, setSaid] = useState<{ tone: "ok" | "err"; words: string } | null>(null);
  const path = { collectionId: collection.id };
  const { lines } = readRosterText(added.words, collection.year);

  const change = async ({ office }: Entry, body: Change) => {
    const answer = await call("PATCH /api/collections/{collectionId}/roster/{officeId}", {
      ...{ path: { ...path, officeId: office.id }, body },
    });
    if (!answer.ok) return whyNot(answer.problem);
    setSaid(null);
    setEditing(null);
    setLeaving(null);
    router.refresh();
    return null;
  };
  const comeBack = async (entry: Entry) => {
    const refused = await change(entry, { left: null });
    if (refused !== null) setSaid({ tone: "err", words: refused });
  };
  const arrange = async (body: BodySent<"PATCH /api/collections/{collectionId}">) => {
    const answer = await call("PATCH /api/collections/{collectionId}", { path, body });
    if (!answer.ok) return whyNot(answer.problem);
    setSaid(null);
    setArranging(false);
    router.refresh();
    return null;
  };
  const [add, adding] = useOnce(async () => {
    const body = { roster: lines.map(({ guessed: _, ...line }) => line) };
    const answer = await call("POST /api/collections/{collectionId}/roster", { path, body });
    if (!answer.ok) return setSaid({ tone: "err", words: answer.problem.detail });
    setSaid({ tone: "ok", words: wordsOfAdded(answer.value) });
    added.type("");
    router.refresh();
  });
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
      <RosterTable
        {...{ collectionId: collection.id, roster, words, all }}
        onEdit={setEditing}
        onLeave={setLeaving}
        onComeBack={(entry) => void comeBack(entry)}
      />
      <Field label="加单位" hint="一行一个，和建名册时一样" className="mt-5">
        {(wiring) => (
          <Textarea {...wiring} rows={3} value={added.words} onChange={({ target }) => added.type(target.value)} />
        )}
      </Field>
      <Button
        className="mt-2"
        aria-disabled={lines.length === 0 || adding}
        onClick={() => lines.length > 0 && void add()}
      >
        加进名册{lines.length > 0 ? `，${lines.length} 个` : ""}
      </Button>
      {arranging && (
        <CollectionDialog
          collectionId={collection.id}
          deadlines={collection.deadlines}
          contact={collection.contact}
          onClose={() => setArranging(false)}
          onChange={arrange}
        />
      )}
      {editing && (
        <EntryDialog
          box={`${collection.id}:${editing.office.id}`}
          entry={editing}
          onClose={() => setEditing(null)}
          onChange={(body) => change(editing, body)}
        />
      )}
      {leaving && (
        <ReasonDialog
          box={`roster:${collection.id}:${leaving.office.id}`}
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
