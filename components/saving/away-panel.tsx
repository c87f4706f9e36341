import { useReportContext } from "@/components/report/report-context";
import { stepOfAnchor } from "@/components/report/steps";
import { useAway } from "@/components/report/use-away";
import { LinkButton } from "@/components/ui/button";
import type { Change } from "@/lib/report/change";
import { textOf } from "@/lib/report/change";
import { textIn } from "@/lib/report/place";
import { placeName } from "@/lib/report/place-name";
import { printClock } from "@/lib/report/print-date";

type Line = Change & { at?: string };

/** What is only in this browser, in the order of writing; and after an absence what others had changed meanwhile. */
export function AwayPanel() {
  const away = useAway();
  if (away.kind === "here") return null;
  if (away.kind === "away")
    return (
      <div className="panel">
        <p className="panel-note">断开以后您改的，按先后：</p>
        <ChangeTable lines={[...away.only.values()]} before="服务器上" after="本机" />
      </div>
    );
  return (
    <div className="panel">
      <p className="panel-note">{printClock(away.since)} 断开以后：</p>
      {away.others.length > 0 && <ChangeTable lines={[...away.others]} before="原来" after="别人改成" />}
      {away.stored.length > 0 && <ChangeTable lines={[...away.stored]} before="原来" after="您写的，已存上" />}
    </div>
  );
}

function ChangeTable({ lines, before, after }: { lines: Line[]; before: string; after: string }) {
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
          {lines[0]?.at && (
            <th scope="col" className="pl-3 font-normal whitespace-nowrap">
              几点
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <ChangeLine key={line.place} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function ChangeLine({ line: { place, before, after, at } }: { line: Line }) {
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
      {at && <td className="py-2 pl-3 whitespace-nowrap text-ink-2">{printClock(at)}</td>}
    </tr>
  );
}
