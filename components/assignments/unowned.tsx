import { LinkButton } from "@/components/ui/button";
import { amountOfParts, type Part, partsOf, partsOfKeys } from "@/lib/assignments/parts";
import type { AssignmentsView, GivenLastYear } from "@/lib/assignments/views";
import { editionById } from "@/lib/editions/register";
import { sectionNamesOf } from "@/lib/report/section-names";

type UnownedProps = {
  view: AssignmentsView;
  writes: boolean;
  onGive: (parts: string[]) => void;
  onAgain: (items: GivenLastYear[]) => void;
};

/** A year later. */
const yearOn = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`.replace("-02-29", "-02-28");

/** What was given last year and is free this year. */
function again({ lastYear, unowned, people }: AssignmentsView): GivenLastYear[] {
  return lastYear.flatMap(({ parts, due, personId, ...asked }) => {
    const free = parts.filter((part) => unowned.includes(part));
    const known = people.some(({ id }) => id === personId) ? personId : null;
    return free.length > 0 ? [{ ...asked, personId: known, parts: free, due: yearOn(due) }] : [];
  });
}

/** Every figure and aspect that nobody is asked for: the drafter writes them. */
export function Unowned({ view, writes, onGive, onAgain }: UnownedProps) {
  const edition = editionById(view.edition);
  const parts = partsOfKeys(edition, view.unowned);
  const items = again(view);
  const sections = sectionNamesOf(edition).filter(({ id }) => parts.some((part) => part.section === id));
  const others = sectionNamesOf(edition).filter(
    ({ id }) => ![...partsOf(edition).values()].some((part) => part.section === id),
  );
  return (
    <section aria-labelledby="unowned" className="px-6 py-4 max-tablet:px-4">
      <h2 id="unowned">没有分出去的</h2>
      <p className="text-small text-ink-2">
        {parts.length === 0 ? "表里的数和第一部分的各方面都分出去了。" : `${amountOfParts(parts)}，由编制人填写。`}
        {others.length > 0 && `${others.map(({ name }) => name).join("、")}也由编制人写。`}
        {writes && items.length > 0 && (
          <LinkButton className="ml-2" onClick={() => onAgain(items)}>
            按去年的分工再分，{items.length} 项
          </LinkButton>
        )}
      </p>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {sections.map(({ id, name }) => (
          <Section key={id} name={name} parts={parts.filter((part) => part.section === id)} {...{ writes, onGive }} />
        ))}
      </ul>
    </section>
  );
}

type SectionProps = { name: string; parts: Part[]; writes: boolean; onGive: (parts: string[]) => void };

function Section({ name, parts, writes, onGive }: SectionProps) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2">
      <b className="w-[9em] flex-none">{name}</b>
      <span className="min-w-[14em] flex-1 text-small">{parts.map((part) => part.name).join("、")}</span>
      <span className="text-small text-ink-2">{amountOfParts(parts)}</span>
      {writes && (
        <LinkButton aria-label={`分出去：${name}`} onClick={() => onGive(parts.map(({ key }) => key))}>
          分出去
        </LinkButton>
      )}
    </li>
  );
}
