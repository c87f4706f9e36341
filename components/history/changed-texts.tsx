import { WordChange } from "@/components/saving/word-change";
import type { ParagraphPair } from "@/lib/report/compare-text";
import { printClock } from "@/lib/report/print-date";
import type { ChangedPlace } from "@/lib/years/changed-place";
import { shownChanges } from "@/lib/years/shown-changes";

/** More paragraphs of one text than this are counted, not shown. */
const mostShown = 60;

/** Texts, of each the paragraphs that differ, with the words that came and went. */
export function ChangedTexts({ places }: { places: ChangedPlace[] }) {
  if (places.length === 0) return null;
  const count = places.reduce((sum, { pairs }) => sum + pairs.length, 0);
  return (
    <section aria-labelledby="changed-texts" className="max-w-[780px]">
      <h3 id="changed-texts" className="text-h2">
        文字
        {count > 0 && (
          <span className="ml-4 text-small font-normal text-ink-2">{count} 段，加线的是新写，划去的是删去</span>
        )}
      </h3>
      {places.map(({ place, sectionName, pairs, by, at }) => (
        <article key={place} className="mt-3">
          <h4 className="text-small font-normal text-ink-2">
            {sectionName}　{by} {printClock(at)}
          </h4>
          {keyed(pairs.slice(0, mostShown)).map(({ key, pair }) => (
            <p
              key={key}
              className="mt-1 text-prose wrap-anywhere [&_del]:bg-err-weak [&_del]:text-err [&_ins]:bg-ok-weak [&_ins]:font-semibold"
            >
              {shownChanges(pair.changes).map((change) => (
                <WordChange key={`${change.kind} ${change.at}`} change={change} />
              ))}
            </p>
          ))}
          {pairs.length === 0 && <p className="mt-1">改动不逐字列出：文字比通常的报告长很多，或者只改了空行。</p>}
          {pairs.length > mostShown && (
            <p className="mt-1 text-small text-ink-2">还有 {pairs.length - mostShown} 段没有列出来，全文里都有。</p>
          )}
        </article>
      ))}
    </section>
  );
}

/** The same paragraph may stand twice in a text. */
const keyed = (pairs: ParagraphPair[]) => pairs.map((pair, index) => ({ key: `${index} ${pair.before ?? ""}`, pair }));
