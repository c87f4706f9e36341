"use client";

import { useEffect, useRef } from "react";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import type { SectionId } from "@/lib/editions/edition";
import type { ReportChange } from "@/lib/proposal/compare-report";
import { sectionNamesOf } from "@/lib/report/section-names";
import { CompareRows } from "./compare-rows";
import { useProposal } from "./proposal-context";
import { OpenedSection } from "./take-fields";

/** Where the unit has a report of this year: what the file says otherwise, place by place, each to be taken or left. */
export function CompareList() {
  const { edition, comparison, isTaken, takePlaces, target } = useProposal();
  const changes = comparison?.changes ?? [];
  const count = changes.filter(isTaken).length;
  if (!target || !comparison) return null;
  return (
    <>
      <Explanation />
      {changes.length > 0 && (
        <p className="mt-2 flex flex-wrap gap-x-4 text-small">
          <b>
            {changes.length} 处不一样，勾了 {count} 处
          </b>
          <LinkButton onClick={() => takePlaces(changes, "suggested")}>按建议勾</LinkButton>
          <LinkButton onClick={() => takePlaces(changes, true)}>全部勾上</LinkButton>
          <LinkButton onClick={() => takePlaces(changes, false)}>全部不勾</LinkButton>
        </p>
      )}
      <ul className="take">
        {sectionNamesOf(edition).map(({ id, name }) => (
          <ComparedSection key={id} id={id} name={name} changes={changes.filter(({ section }) => section === id)} />
        ))}
      </ul>
    </>
  );
}

function Explanation() {
  const { corrected, comparison, target, news } = useProposal();
  const changes = comparison?.changes ?? [];
  const written = changes.filter(({ standing }) => standing === "written").length;
  return (
    <div role="status" className="mt-2">
      {news.size > 0 && (
        <Banner tone="warn" className="mb-2">
          您看的时候，别处改了报告里的 {news.size} 处，什么都还没有放。这些地方标着“刚改过”，没有勾；看过以后再放。
        </Banner>
      )}
      <Banner>
        <b className="wrap-anywhere">
          {corrected.unit.name} {corrected.year} 年度的报告已经有了
          {target?.status === "finalised" ? "，已定稿" : ""}。
        </b>
        {changes.length === 0 && "文件和它一样。"}
        {changes.length > 0 && "空着的地方，和以前从文件放进去、没有人再动过的地方，已经勾上。"}
        {written > 0 && `有人写过、和文件不一样的 ${written} 处没有勾，要换成文件里的就勾上。`}
      </Banner>
    </div>
  );
}

type SectionProps = { id: SectionId; name: string; changes: ReportChange[] };

function ComparedSection({ id, name, changes }: SectionProps) {
  const { isTaken, takePlaces, open, toggle } = useProposal();
  const count = changes.filter(isTaken).length;
  const box = useRef<HTMLInputElement>(null);
  const some = count > 0 && count < changes.length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = some;
  }, [some]);
  return (
    <li>
      <input
        ref={box}
        type="checkbox"
        aria-label={name}
        disabled={changes.length === 0}
        checked={changes.length > 0 && count === changes.length}
        onChange={(event) => takePlaces(changes, event.target.checked)}
      />
      <b>{name}</b>
      <span className="about text-ink-2">
        {changes.length === 0 ? "没有不一样" : `${changes.length} 处不一样，勾了 ${count} 处`}
      </span>
      <LinkButton
        aria-expanded={open.has(id)}
        aria-label={`${open.has(id) ? "收起" : "改读到的"}：${name}`}
        onClick={() => toggle(id)}
      >
        {open.has(id) ? "收起" : "改读到的"}
      </LinkButton>
      {open.has(id) && (
        <div className="opened">
          <OpenedSection id={id} />
        </div>
      )}
      {changes.length > 0 && <CompareRows name={name} changes={changes} />}
    </li>
  );
}
