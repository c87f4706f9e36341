"use client";

import { useId, useState } from "react";
import { Select } from "@/components/ui/held-input";
import type { ParagraphPair } from "@/lib/report/compare-text";
import { pairName, printShare } from "@/lib/years/compare-words";
import type { Comparison, TextSection } from "@/lib/years/compare-years";

/** The text of one year against the year before, paragraph by paragraph; the latest two years first. */
export function TextComparison({ comparison: { texts, years } }: { comparison: Comparison }) {
  const [chosen, setChosen] = useState(texts.length - 1);
  const id = useId();
  const shown = texts[Math.min(chosen, texts.length - 1)];
  return (
    <section aria-labelledby="texts">
      <div className="part-head">
        <h2 id="texts">文字</h2>
        {texts.length > 1 && (
          <div className="pair">
            <label htmlFor={id}>哪两年</label>
            <Select id={id} value={texts.indexOf(shown)} onChange={({ target }) => setChosen(Number(target.value))}>
              {texts.map((text, index) => (
                <option key={text.to} value={index}>
                  {pairName(text, years)}
                </option>
              ))}
            </Select>
          </div>
        )}
      </div>
      <p className="hint">
        {pairName(shown, years)}比。<del>划掉的</del>是前一年有、后一年没有的字，<ins>加下划线的</ins>
        是后一年新写的字。文中引用的活数字按印出来的数比较。
      </p>
      {shown.sections.map((section) => (
        <TextPart key={section.id} section={section} />
      ))}
    </section>
  );
}

function TextPart({ section: { heading, pairs, left, unchanged } }: { section: TextSection }) {
  return (
    <article className="text-part">
      <h3>
        {heading}
        {unchanged !== null && <span className="share">相同 {printShare(unchanged)}</span>}
      </h3>
      {pairs.length === 0 && <p className="empty">两年都没有写这一部分。</p>}
      {keyed(pairs).map(({ key, pair }) => (
        <Pair key={key} pair={pair} />
      ))}
      {left > 0 && <p className="empty">还有 {left} 段没有列在这里。下载 Word 或 Excel，里面有全部。</p>}
    </article>
  );
}

/** The same paragraph may stand twice in a text. */
const keyed = (pairs: ParagraphPair[]) => pairs.map((pair, index) => ({ key: `${index} ${pair.before ?? ""}`, pair }));

const saysOf = ({ before, after, unchanged }: ParagraphPair): string => {
  if (before === null) return "新写的";
  if (after === null) return "去掉的";
  return unchanged === 1 ? "没有改" : `相同 ${printShare(unchanged)}`;
};

function Pair({ pair }: { pair: ParagraphPair }) {
  const same = pair.before === pair.after;
  let at = 0;
  return (
    <div className={same ? "pair-row same" : "pair-row"}>
      <span className="state">{saysOf(pair)}</span>
      <p>
        {pair.changes.map(({ kind, text }) => {
          const key = `${kind} ${at}`;
          at += text.length;
          if (kind === "same") return <span key={key}>{text}</span>;
          if (kind === "deleted") return <Marked key={key} as="del" said="删去" text={text} />;
          return <Marked key={key} as="ins" said="新增" text={text} />;
        })}
      </p>
    </div>
  );
}

function Marked({ as: Element, said, text }: { as: "del" | "ins"; said: string; text: string }) {
  return (
    <Element>
      <span className="sr">（{said}：</span>
      {text}
      <span className="sr">）</span>
    </Element>
  );
}
