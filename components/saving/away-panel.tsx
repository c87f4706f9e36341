import type { ChangeHere } from "@/components/report/away";
import { useAway } from "@/components/report/use-away";
import { printClock } from "@/lib/report/print-date";
import { ChangeTable } from "./change-table";

const byTheClock = (changes: readonly ChangeHere[]) =>
  changes.map(({ at, ...change }) => ({ ...change, note: printClock(at) }));

/** What is only in this browser, in the order of writing; and after an absence what others had changed meanwhile. */
export function AwayPanel() {
  const away = useAway();
  if (away.kind === "here") return null;
  if (away.kind !== "back")
    return (
      <div className="panel">
        <p className="panel-note">{away.kind === "away" ? "断开以后您改的" : "没有来得及存的"}，按先后：</p>
        <ChangeTable lines={byTheClock([...away.only.values()])} before="服务器上" after="本机" note="几点" />
      </div>
    );
  return (
    <div className="panel">
      <p className="panel-note">{printClock(away.since)} 断开以后：</p>
      {away.others.length > 0 && <ChangeTable lines={[...away.others]} before="原来" after="别人改成" />}
      {away.stored.length > 0 && (
        <ChangeTable lines={byTheClock(away.stored)} before="原来" after="您写的，已存上" note="几点" />
      )}
    </div>
  );
}
