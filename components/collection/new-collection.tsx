"use client";

import { useRouter } from "next/navigation";
import { useMemo, useRef, useState } from "react";
import { call, whyNot } from "@/components/requests/call";
import { readRecordOfWords } from "@/components/typed-words/kept-words";
import { usePageWords } from "@/components/typed-words/use-page-words";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/held-input";
import { Icon } from "@/components/ui/icon";
import { useAskBeforeLeaving } from "@/components/ui/use-ask-before-leaving";
import { officeClasses, officeClassIds } from "@/lib/collection/office-class";
import { type ReadLine, readRosterText } from "@/lib/collection/read-roster";
import type { Deadlines } from "@/lib/collection/roster";
import "./collection.css";

type Before = { id: string; year: number };

/** `office`, `contact`: as they were last year. */
type NewCollectionProps = { year: number; office: string; contact: string; before: Before | null };

const lineOf = ({ name, formerNames, class: kind, guessed, deadline, contact }: ReadLine): string =>
  [
    name + (formerNames.length > 0 ? `（原${formerNames.join("、")}）` : ""),
    ...(guessed ? [] : [officeClasses[kind]]),
    ...(deadline ? [deadline] : []),
    ...(contact ? [contact] : []),
  ].join("\t");

/** 先建名册: a list is pasted, shown as it was understood, and makes the collection of a year. */
export function NewCollection({ year: first, office: known, contact: contactBefore, before }: NewCollectionProps) {
  const router = useRouter();
  const list = usePageWords("new-collection", "");
  const ours = usePageWords("new-collection:office", known);
  const period = usePageWords("new-collection:year", String(first));
  const asked = usePageWords("new-collection:contact", contactBefore);
  const days = usePageWords("new-collection:days", "");
  const deadlines: Partial<Deadlines> = useMemo(() => readRecordOfWords(days.words), [days.words]);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const year = Number(period.words);
  const [text, office, contact] = [list.words, ours.words, asked.words];
  useAskBeforeLeaving(text !== "" && !busy);
  const sheet = useRef<HTMLInputElement>(null);
  const { lines, doubled } = useMemo(() => readRosterText(text, year), [text, year]);

  const readSheet = async (file: File) => {
    const answer = await call("POST /api/rosters", { query: { year: String(year) }, body: { file } });
    if (!answer.ok) return setProblem(answer.problem.detail);
    setProblem(answer.value.lines.length === 0 ? "这个文件里没有认出单位。看看名单是不是在第一列。" : null);
    list.type(answer.value.lines.map(lineOf).join("\n"));
  };
  const takeOver = async ({ id }: Before) => {
    const answer = await call("GET /api/collections/{collectionId}/roster", { path: { collectionId: id } });
    if (!answer.ok) return setProblem(answer.problem.detail);
    const offices = answer.value.offices.filter(({ left }) => left === null);
    list.type(
      offices
        .map(({ office: { name, formerNames }, class: kind, contact }) =>
          lineOf({ name, formerNames, class: kind, guessed: false, deadline: null, contact }),
        )
        .join("\n"),
    );
  };
  const begin = async () => {
    if (office.trim() === "") return setProblem("写上收报的是哪个单位。");
    if (lines.length === 0) return setProblem("名册里还没有单位，先把名单粘贴进来。");
    setBusy(true);
    const roster = lines.map(({ guessed: _, ...line }) => line);
    const body = { office: { name: office.trim() }, year, roster, deadlines, contact: contact.trim() };
    const answer = await call("POST /api/collections", { body });
    if (!answer.ok) {
      setBusy(false);
      return setProblem(whyNot(answer.problem));
    }
    for (const typed of [list, ours, asked, period, days]) typed.settle();
    router.push(`/collections/${answer.value.id}`);
  };
  return (
    <>
      <div className="mt-4 grid grid-cols-[1fr_160px_1fr] gap-6 max-tablet:grid-cols-1">
        <Field label="收报的单位" hint="如 临江县人民政府办公室">
          {(wiring) => <Input {...wiring} value={office} onChange={({ target }) => ours.type(target.value)} />}
        </Field>
        <Field label="报告年度" hint="报的是哪一年">
          {(wiring) => (
            <Input
              {...wiring}
              type="number"
              min={2019}
              max={2099}
              value={period.words}
              onChange={({ target }) => period.type(target.value)}
            />
          )}
        </Field>
        <Field label="各单位有事找谁" hint="印在退回函上，如 周某某，电话：000-0000000；以后再写也行">
          {(wiring) => (
            <Input {...wiring} maxLength={200} value={contact} onChange={({ target }) => asked.type(target.value)} />
          )}
        </Field>
      </div>
      <div className="mt-4 grid grid-cols-2 gap-6 max-tablet:grid-cols-1">
        <div>
          <Field label="把单位名单粘贴在这里" hint="一行一个单位；从 Excel、Word 表格里连着类别、联系人一起复制也行。">
            {(wiring) => (
              <Textarea
                {...wiring}
                spellCheck={false}
                rows={13}
                value={text}
                onChange={({ target }) => list.type(target.value)}
              />
            )}
          </Field>
          <div className="mt-2.5 flex flex-wrap gap-2">
            <input
              ref={sheet}
              type="file"
              hidden
              accept=".xlsx,.csv"
              onChange={({ target }) => {
                if (target.files?.[0]) void readSheet(target.files[0]);
                target.value = "";
              }}
            />
            <Button icon="upload" onClick={() => sheet.current?.click()}>
              用 Excel 名单
            </Button>
            {before && <Button onClick={() => takeOver(before)}>照 {before.year} 年度的名册</Button>}
          </div>
        </div>
        <ReadRosterCard
          {...{ lines, doubled, deadlines, year }}
          onDeadlines={(chosen) => days.type(JSON.stringify(chosen))}
        />
      </div>
      <div role="status" className="mt-4">
        {problem && <Banner tone="err">{problem}</Banner>}
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-3.5">
        <Button variant="primary" size="large" aria-disabled={busy} onClick={begin}>
          建好名册，开始收报
        </Button>
        <span className="text-small text-ink-2">名册的次序就是公布的次序，以后可以增减，改动都有记录。</span>
      </div>
    </>
  );
}

type CardProps = {
  lines: ReadLine[];
  doubled: string[];
  deadlines: Partial<Deadlines>;
  year: number;
  onDeadlines: (deadlines: Partial<Deadlines>) => void;
};

const townships = ["township", "other"] as const;
const departments = officeClassIds.filter((id) => !townships.some((each) => each === id));

function ReadRosterCard({ lines, doubled, deadlines, year, onDeadlines }: CardProps) {
  const last = `${year + 1}-01-31`;
  const set = (ids: readonly (typeof officeClassIds)[number][], day: string) =>
    onDeadlines({ ...deadlines, ...Object.fromEntries(ids.map((id) => [id, day || last])) });
  return (
    <section aria-label="认出的单位" className="rounded-ctl border border-line-2 bg-paper">
      <p className="flex flex-wrap gap-3 border-b border-line-2 px-4 py-2" role="status">
        <b className="grow">认出 {lines.length} 个单位</b>
        {doubled.length > 0 && (
          <span className="inline-flex items-center gap-1 text-warn">
            <Icon name="warning" size={14} />
            {doubled.length} 个重名，已并成一个
          </span>
        )}
      </p>
      <div className="max-h-[330px] overflow-auto" tabIndex={0} role="region" aria-label="名册">
        <table className="w-full text-small">
          <thead className="text-ink-2">
            <tr>
              {["序", "单位", "类别", "曾用名", "联系人"].map((head) => (
                <th key={head} scope="col" className="px-3 py-1 text-left font-semibold">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, 300).map(({ name, class: kind, guessed, formerNames, contact }, index) => (
              <tr key={name} className="border-t border-line">
                <td className="px-3 py-1 text-ink-2">{index + 1}</td>
                <td className="px-3 py-1">{name}</td>
                <td className="px-3 py-1 whitespace-nowrap">
                  {officeClasses[kind]} {guessed && <span className="text-ink-2">推定</span>}
                </td>
                <td className="px-3 py-1 text-ink-2">{formerNames.join("、")}</td>
                <td className="px-3 py-1 text-ink-2">{contact}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {lines.length > 300 && <p className="px-3 py-1 text-small text-ink-2">还有 {lines.length - 300} 个。</p>}
      </div>
      <fieldset className="flex flex-wrap gap-x-5 gap-y-2 border-t border-line-2 px-4 py-3 text-small">
        <legend className="sr-only">报送期限</legend>
        <b className="w-full">报送期限</b>
        {[
          { ids: departments, words: "部门、派出机构、垂直管理" },
          { ids: townships, words: "乡镇街道、其他" },
        ].map(({ ids, words }) => (
          <span key={words} className="inline-flex items-center gap-2">
            {words}
            <Input
              type="date"
              aria-label={`${words}的报送期限`}
              className="!w-[150px]"
              value={deadlines[ids[0]] ?? last}
              onChange={({ target }) => set(ids, target.value)}
            />
          </span>
        ))}
      </fieldset>
    </section>
  );
}
