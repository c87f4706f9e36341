import { useReportContext } from "@/components/report/report-context";
import { stepOfAnchor } from "@/components/report/steps";
import { LinkButton } from "@/components/ui/button";
import { type Change, textOf } from "@/lib/report/change";
import { textIn } from "@/lib/report/place";
import { placeName } from "@/lib/report/place-name";

export type ChangeLine = Change & { note?: string };

type TableProps = { lines: ChangeLine[]; before: string; after: string; note?: string };

/** Changes by place, each leading to where it is; `note` heads what is said beside them: 谁, 几点. */
export function ChangeTable({ lines, before, after, note }: TableProps) {
  return (
    <table className="mb-5 w-full border-collapse text-left text-small">
      <thead className="text-ink-2">
        <tr className="border-b border-line-2">
          <th scope="col" className="py-1.5 pr-3 font-normal">
            在哪里
          </th>
          <th scope="col" className="px-3 text-right font-normal whitespace-nowrap">
            {before}
          </th>
          <th scope="col" className="pl-3 text-right font-normal whitespace-nowrap">
            {after}
          </th>
          {note && (
            <th scope="col" className="pl-3 font-normal whitespace-nowrap">
              {note}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.place} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line: { place, before, after, note } }: { line: ChangeLine }) {
  const { store, goTo } = useReportContext();
  const [was, is] = [textOf(before), textOf(after)];
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className="py-2 pr-3 font-normal wrap-anywhere">
        <LinkButton className="text-left" onClick={() => goTo(stepOfAnchor(store.edition, place), place)}>
          {placeName(store.edition, place)}
        </LinkButton>
      </th>
      {textIn(place) ? (
        <td colSpan={2} className="py-2 pl-3 text-right whitespace-nowrap">
          {was === "" ? `新写 ${is.length} 字` : `${was.length} 字改成 ${is.length} 字`}
        </td>
      ) : (
        <>
          <td className="px-3 py-2 text-right wrap-anywhere text-ink-2">{was === "" ? "空" : <del>{was}</del>}</td>
          <td className="py-2 pl-3 text-right wrap-anywhere">{is === "" ? "空" : <b>{is}</b>}</td>
        </>
      )}
      {note && <td className="py-2 pl-3 whitespace-nowrap text-ink-2">{note}</td>}
    </tr>
  );
}
