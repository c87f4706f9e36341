"use client";

import { useState } from "react";
import { call } from "@/components/requests/call";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/held-input";
import type { OfficeState } from "@/lib/collection/submission";
import { StateMark } from "./state-mark";
import type { Files } from "./use-following";

type Asked = Files["files"][number];
type Named = { id: string; name: string };

/** What is chosen for a file: an office by id, a new one, or that it was not handed in. Blank: not answered. */
type Choice = string;
const newOffice = "new";
const notHandedIn = "none";
/** One of the roster, which is still to be chosen. */
const another = "another";

type AskPaneProps = {
  collectionId: string;
  files: Asked[];
  offices: Named[];
  onDone: () => Promise<void>;
  onClose: () => void;
};

/** The files of which nobody knows whose they are, asked once; what is not answered stays. */
export function AskPane({ collectionId, files, offices, onDone, onClose }: AskPaneProps) {
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const asked = files.filter(({ state }) => state === "unmatched");
  const unreadable = files.filter(({ state }) => state === "unreadable");
  const choiceOf = ({ sha256, likely = [] }: Asked) => choices[sha256] ?? likely[0]?.id ?? "";

  const place = async () => {
    setProblem(null);
    for (const file of asked) {
      const fault = await answer(collectionId, file, choiceOf(file), offices);
      if (fault) setProblem(fault);
    }
    await onDone();
  };
  const putAside = async ({ sha256 }: Asked) => {
    const done = await answerOffice(collectionId, sha256, null);
    setProblem(done.ok ? null : done.problem.detail);
    await onDone();
  };
  return (
    <aside className="pane" aria-label="认不出单位的文件">
      <header>
        <h2>{asked.length} 个文件要问您一句</h2>
        <span className="text-ink-2">答一次，以后同名的就认得</span>
      </header>
      <div className="body">
        {problem && <Banner tone="err">{problem}</Banner>}
        {asked.map((file) => (
          <AskedFile
            key={file.sha256}
            {...{ file, offices, choice: choiceOf(file) }}
            onChoose={(choice) => setChoices((now) => ({ ...now, [file.sha256]: choice }))}
          />
        ))}
        {unreadable.map((file) => (
          <section key={file.sha256} className="ask">
            <p className="font-semibold wrap-anywhere">{file.name}</p>
            <p className="text-err">打不开：{file.problem}</p>
            <Button size="small" onClick={() => putAside(file)}>
              不要了
            </Button>
          </section>
        ))}
      </div>
      <footer>
        <span className="grow text-ink-2">没答的先放着，不会丢</span>
        <Button onClick={onClose}>以后再答</Button>
        {asked.length > 0 && (
          <Button variant="primary" onClick={place}>
            照这样放好
          </Button>
        )}
      </footer>
    </aside>
  );
}

type AskedFileProps = { file: Asked; offices: Named[]; choice: Choice; onChoose: (choice: Choice) => void };

function AskedFile({ file, offices, choice, onChoose }: AskedFileProps) {
  const { sha256, name, problem, reportName = "", likely = [] } = file;
  const isOther =
    choice === another || (offices.some(({ id }) => id === choice) && !likely.some(({ id }) => id === choice));
  const option = (value: Choice, words: string, state?: OfficeState) => (
    <label key={value}>
      <input type="radio" name={sha256} checked={choice === value} onChange={() => onChoose(value)} />
      {words}
      {state && <StateMark state={state} />}
    </label>
  );
  return (
    <fieldset className="ask border-0">
      <legend className="font-semibold wrap-anywhere">{name}</legend>
      <p className="text-ink-2">
        {problem}
        {reportName && `文中写的是“${reportName}”。`}
      </p>
      {likely.map((each) => option(each.id, reportName ? `${each.name}，并记下这个名字` : each.name, each.state))}
      <label>
        <input type="radio" name={sha256} checked={isOther} onChange={() => onChoose(another)} />
        别的单位
        <Select
          aria-label={`${name}是哪个单位的`}
          value={isOther && choice !== another ? choice : ""}
          onChange={({ target }) => onChoose(target.value || another)}
        >
          <option value="">从名册里选…</option>
          {offices.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </Select>
      </label>
      {reportName && option(newOffice, `“${reportName}”加进名册`)}
      {option(notHandedIn, "不是报来的，不要")}
    </fieldset>
  );
}

const answerOffice = (collectionId: string, sha256: string, office: string | null) =>
  call("POST /api/collections/{collectionId}/files/{sha256}/office", {
    path: { collectionId, sha256 },
    body: { office },
  });

async function addOffice(collectionId: string, name: string): Promise<string | null> {
  const path = { collectionId };
  await call("POST /api/collections/{collectionId}/roster", { path, body: { roster: [{ name }] } });
  const roster = await call("GET /api/collections/{collectionId}/roster", { path, query: { q: name } });
  return roster.ok ? (roster.value.offices.find(({ office }) => office.name === name)?.office.id ?? null) : null;
}

/** @returns why it was not done, or null. */
async function answer(collectionId: string, file: Asked, choice: Choice, offices: Named[]): Promise<string | null> {
  if (choice === "" || choice === another) return null;
  const named = offices.find(({ id }) => id === choice)?.id ?? null;
  const office = choice === newOffice ? await addOffice(collectionId, file.reportName ?? "") : named;
  if (office === null && choice !== notHandedIn) return `${file.name}没有放好：名册里没有这个单位。`;
  const done = await answerOffice(collectionId, file.sha256, office);
  return done.ok ? null : done.problem.detail;
}
