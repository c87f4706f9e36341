"use client";

import { useState } from "react";
import { WordChange } from "@/components/saving/word-change";
import { LinkButton } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import type { ReportChange, Standing } from "@/lib/proposal/compare-report";
import { shownChanges } from "@/lib/years/shown-changes";
import { useProposal } from "./proposal-context";

/** So many places are shown at once; a section with more is opened by hand. */
const shownAtOnce = 12;
/** So much of a text that is new as a whole. */
const shownCharacters = 160;

/** Every place of a section at which the file says something else. */
export function CompareRows({ name, changes }: { name: string; changes: ReportChange[] }) {
  const { news } = useProposal();
  const [open, setOpen] = useState(changes.length <= shownAtOnce);
  const shown = open ? changes : changes.filter(({ place }) => news.has(place));
  return (
    <div className="opened compared">
      {changes.length > shownAtOnce && (
        <LinkButton
          aria-expanded={open}
          aria-label={`${open ? "收起" : "逐处看"}：${name}`}
          onClick={() => setOpen(!open)}
        >
          {open ? "收起" : `逐处看 ${changes.length} 处`}
        </LinkButton>
      )}
      {shown.length > 0 && (
        <ul aria-label={`${name}里不一样的地方`}>
          {shown.map((change) => (
            <Row key={change.place} change={change} />
          ))}
        </ul>
      )}
    </div>
  );
}

const standings: Record<Standing, string> = { empty: "空着", imported: "上次导入的", written: "写过" };

function Row({ change }: { change: ReportChange }) {
  const { isTaken, takePlaces, news } = useProposal();
  const { place, label, standing, line } = change;
  return (
    <li>
      <label className={line ? "with-text" : undefined}>
        <input
          type="checkbox"
          checked={isTaken(change)}
          onChange={(event) => takePlaces([change], event.target.checked)}
        />
        <span className="place">{label}</span>
        {!line && <Values change={change} />}
        <span className="standing">{news.has(place) ? <Tag tone="warning">刚改过</Tag> : standings[standing]}</span>
        {line && <Words change={change} />}
      </label>
    </li>
  );
}

function Values({ change: { before, after } }: { change: ReportChange }) {
  return (
    <span className="values">
      <span className="sr-only">现在</span>
      <span className={before === "" ? "text-ink-2" : "old"}>{before === "" ? "空" : before}</span>
      <span aria-hidden="true" className="text-ink-2">
        →
      </span>
      <span className="sr-only">，文件里</span>
      <b>{after === "" ? "空" : after}</b>
    </span>
  );
}

function Words({ change: { after, standing, line } }: { change: ReportChange }) {
  if (standing === "empty") {
    const rest = after.length - shownCharacters;
    return <span className="words">{rest > 0 ? `${after.slice(0, shownCharacters)}……还有 ${rest} 字` : after}</span>;
  }
  return (
    <span className="words">
      {shownChanges(line?.words ?? []).map((run) => (
        <WordChange key={`${run.kind} ${run.at}`} change={run} />
      ))}
    </span>
  );
}
