import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import { editionById } from "@/lib/editions/register";
import type { MarkedChange } from "@/lib/markup/marked-file";
import { cellPlace, isField } from "@/lib/report/place";
import { placeName } from "@/lib/report/place-name";
import { printInstant } from "@/lib/report/print-date";
import { sectionNamesOf } from "@/lib/report/section-names";
import type { ListedChange } from "./take-changes";

type ChangeItemProps = {
  edition: string;
  change: ListedChange;
  /** Whether 不接受 is theirs to say; it is remembered for all who look at the file. */
  mayDecide: boolean;
  blocked: boolean;
  /** Accepting it writes words in the place of a live figure. */
  fixes: boolean;
  onTake: () => void;
  onDecline: () => void;
};

const shown = (text: string) => text.replaceAll("\n", "↵\n");

export function nameOf(edition: string, { place, section }: MarkedChange): string {
  const known = editionById(edition);
  if (isField(place) && !place.startsWith("text:")) return placeName(known, place);
  return sectionNamesOf(known).find(({ id }) => id === section)?.name ?? section;
}

/** One change of the file: what stood there, what is to stand there, whose it is, and whether it is taken. */
export function ChangeItem({ edition, change, mayDecide, blocked, fixes, onTake, onDecline }: ChangeItemProps) {
  const { before, after, around, by, at, tracked, state, now, declined } = change;
  const name = nameOf(edition, change);
  const isUndecided = state === "open" || state === "overtaken";
  const accept = fixes ? "接受，写成固定的字" : "接受";
  const label = `${name}：${before || "（空）"}改成${after || "（删去）"}`;
  return (
    <li className="border-t border-line-2 py-3.5">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <b className="min-w-0 wrap-anywhere">{name}</b>
        <span className="text-small text-ink-2">
          {tracked ? `${by}${at ? `，${printInstant(at)}` : ""}` : "直接改的，没有开修订"}
        </span>
        <StateTag state={state} declined={declined} />
      </div>
      <p className="mt-1 whitespace-pre-wrap wrap-anywhere">
        {around?.before}
        {before !== "" && <del className="bg-err-weak text-err">{shown(before)}</del>}
        {around === null && before === "" && <span className="text-ink-2">（空）</span>}
        {around === null && " → "}
        {after !== "" && <ins className="bg-accent-weak text-accent-dark">{shown(after)}</ins>}
        {around === null && after === "" && <span className="text-ink-2">（空）</span>}
        {around?.after}
      </p>
      {state === "overtaken" && (
        <p className="mt-1 text-small text-warn wrap-anywhere">
          送出以后这里又写过，现在是“{now || "（空）"}”。接受就用文件里的换掉它。
        </p>
      )}
      {state === "derived" && (
        <p className="mt-1 text-small text-ink-2">这一格由别的数算出来，现在是 {now || "空"}。要改就改它的各项。</p>
      )}
      {isUndecided && <LiveNote edition={edition} change={change} fixes={fixes} />}
      {isUndecided && (
        <div className="mt-2 flex flex-wrap gap-2">
          <Button
            size="small"
            aria-label={`${accept} ${label}`}
            aria-disabled={blocked}
            onClick={() => !blocked && onTake()}
          >
            {accept}
          </Button>
          <Button
            size="small"
            variant="quiet"
            aria-pressed={declined}
            aria-label={`不接受 ${label}`}
            aria-disabled={!mayDecide}
            onClick={() => mayDecide && onDecline()}
          >
            不接受
          </Button>
        </div>
      )}
    </li>
  );
}

/** What becomes of the live figure in changed words. */
function LiveNote({ edition, change: { live }, fixes }: { edition: string; change: MarkedChange; fixes: boolean }) {
  if (!live || (!fixes && live.kept?.along.length === 0)) return null;
  const names = live.addresses.map((address) => placeName(editionById(edition), cellPlace("figure", address)));
  return (
    <p className={`mt-1 text-small wrap-anywhere ${fixes ? "text-warn" : "text-ink-2"}`}>
      {fixes
        ? `这里是活数字，跟着${names.join("、")}。接受就写成固定的字，以后表里改了，它不跟着改。`
        : `这里是活数字，跟着${names.join("、")}。接受时连表里的改动一起放进报告，它还是活数字。`}
    </p>
  );
}

function StateTag({ state, declined }: { state: MarkedChange["state"]; declined: boolean }) {
  if (state === "done") return <Tag tone="done">报告里已经是这样</Tag>;
  if (state === "derived") return <Tag>自动算的数</Tag>;
  if (declined) return <Tag>不接受</Tag>;
  return state === "overtaken" ? <Tag tone="warning">这里又写过</Tag> : <Tag tone="open">待定</Tag>;
}
