"use client";

import { LinkButton } from "@/components/ui/button";
import { Seg } from "@/components/ui/seg";
import type { SectionId } from "@/lib/editions/edition";
import { countNumbers, describeCover, describeText, type Use } from "@/lib/proposal/take-sections";
import { textOfSection } from "@/lib/report/place";
import { sectionNamesOf } from "@/lib/report/section-names";
import { CompareList } from "./compare-list";
import { useProposal } from "./proposal-context";
import { OpenedSection } from "./take-fields";

/** What was recognized, section by section: to be accepted or left, looked at, and corrected in place. */
export function TakeList() {
  const { corrected, use, setUse, target } = useProposal();
  const year = corrected.year || undefined;
  return (
    <section aria-labelledby="take" className="mt-5">
      <div className="mb-1 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 id="take">要放进报告的内容</h2>
        <Seg
          label="这个文件用来"
          value={use}
          onChange={setUse}
          options={[
            { value: "asLastYear", label: year ? `作为上年，写 ${year + 1} 年度` : "作为上年的报告" },
            { value: "asThis", label: year ? `接着编 ${year} 年度这份` : "接着编这一份" },
          ]}
        />
      </div>
      {use === "asThis" && target ? <CompareList /> : <SectionList />}
    </section>
  );
}

function SectionList() {
  const { edition, use, taken, take, open, toggle } = useProposal();
  return (
    <ul className="take">
      {sectionNamesOf(edition).map(({ id, name }) => (
        <li key={id}>
          <input
            type="checkbox"
            aria-label={name}
            checked={taken.has(id)}
            onChange={(event) => take(id, event.target.checked)}
          />
          <b>{name}</b>
          <span className="about text-ink-2">
            <About id={id} use={use} taken={taken.has(id)} />
          </span>
          <LinkButton
            aria-expanded={open.has(id)}
            aria-label={`${open.has(id) ? "收起" : "看"}：${name}`}
            onClick={() => toggle(id)}
          >
            {open.has(id) ? "收起" : "看"}
          </LinkButton>
          {open.has(id) && (
            <div className="opened">
              <OpenedSection id={id} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function About({ id, use, taken }: { id: SectionId; use: Use; taken: boolean }) {
  const { read, edition, corrected, settled } = useProposal();
  const textId = textOfSection(id);
  if (id === "cover") return describeCover(corrected);
  if (textId) {
    const about = describeText(corrected.text[textId]);
    return use === "asLastYear" && !taken && corrected.text[textId] !== "" ? `${about}，只作对照，不放进正文` : about;
  }
  const { printed, placed } = countNumbers(read, edition, id);
  if (printed === 0 && placed === 0) return "没有读到数";
  const problems = [...settled.problems.keys()].length;
  const counted = printed === placed ? `${printed} 个数，全部放好` : `${printed} 个数，放好 ${placed} 个`;
  return `${counted}${use === "asLastYear" ? "，作为上年数" : ""}${problems > 0 ? `，${problems} 处改得不对` : ""}`;
}
