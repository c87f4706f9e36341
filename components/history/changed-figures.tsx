import { printClock } from "@/lib/report/print-date";
import type { ChangedPlace } from "@/lib/years/changed-place";

const blank = <span className="whitespace-nowrap text-ink-2">没有填</span>;

/** Figures and what else is one value, with old and new beside each other. */
export function ChangedFigures({ places, derived }: { places: ChangedPlace[]; derived: number }) {
  if (places.length === 0) return null;
  const figures = places.filter(({ kind }) => kind === "figure").length;
  const others = places.length - figures;
  return (
    <section aria-labelledby="changed-figures" className="mb-8">
      <h3 id="changed-figures" className="mb-1 text-h2">
        {figures > 0 ? "数字" : "其他"}
        <span className="ml-4 text-small font-normal text-ink-2">
          {figures > 0 ? `${figures} 个` : `${others} 处`}
          {figures > 0 && others > 0 && `、${others} 处其他`}
          {derived > 0 && `，${derived} 个合计跟着变`}
        </span>
      </h3>
      <div className="overflow-x-auto">
        <table className="w-full max-w-[780px] border-collapse text-left">
          <thead className="text-small text-ink-2">
            <tr className="border-b border-line-2">
              <th scope="col" className="py-1.5 pr-3 font-normal">
                在哪里
              </th>
              <th scope="col" className="px-3 text-right font-normal">
                原来
              </th>
              <th scope="col" className="px-3 text-right font-normal">
                改成
              </th>
              <th scope="col" className="px-3 text-right font-normal max-tablet:hidden">
                差
              </th>
              <th scope="col" className="pl-3 font-normal max-tablet:hidden">
                谁、几点
              </th>
            </tr>
          </thead>
          <tbody>
            {places.map(({ place, sectionName, name, before, after, difference, by, at }) => (
              <tr key={place} className="border-b border-line align-top">
                <th scope="row" className="py-2 pr-3 font-normal wrap-anywhere">
                  {name}
                  <span className="block text-small text-ink-2">{sectionName}</span>
                </th>
                <td className="px-3 py-2 text-right wrap-anywhere">{before === "" ? blank : <del>{before}</del>}</td>
                <td className="px-3 py-2 text-right wrap-anywhere">{after === "" ? blank : <b>{after}</b>}</td>
                <td className="px-3 py-2 text-right whitespace-nowrap max-tablet:hidden">{difference}</td>
                <td className="py-2 pl-3 text-small whitespace-nowrap text-ink-2 max-tablet:hidden">
                  {by} {printClock(at)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
