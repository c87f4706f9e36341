"use client";

import { useCommentState } from "@/components/comments/comment-context";
import { useActiveAnchor, useReportContext } from "@/components/report/report-context";
import { stepOfAnchor } from "@/components/report/steps";
import { WordChange } from "@/components/saving/word-change";
import { Button, LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { placeNow } from "@/lib/report/comment";
import { parsePlace, sectionOfPlace, textIn } from "@/lib/report/place";
import { type AskedItem, askedItems } from "@/lib/review/asked-items";
import type { ChangedPlace } from "@/lib/years/changed-place";
import { shownChanges } from "@/lib/years/shown-changes";
import type { ReviewedReport } from "./reviewed-report";

/** 改了什么: what was asked and not done first, then what was changed, and whether anybody asked for it. */
export function ChangesPanel({ reviewed }: { reviewed: ReviewedReport }) {
  const { store } = useReportContext();
  const { report, figures } = store.snapshot();
  const { asked } = reviewed.state;
  const items = asked ? askedItems(asked, store.edition, report, figures) : [];
  const left = items.filter(({ state }) => state !== "changed");
  const places = reviewed.changes?.places ?? [];
  const texts = places.filter(({ kind }) => kind === "text");
  const values = places.filter(({ kind }) => kind !== "text");
  return (
    <div>
      <h2 className="sr-only">改了什么</h2>
      <p className="mb-2 text-small text-ink-2">
        {places.length > 0 && `与上次看过的一稿比，改了 ${amountOf(places)}。`}
        {items.length > 0 && (
          <>
            要求改的 {items.length} 条，<b className="text-ok">改了 {items.length - left.length} 条</b>
            {left.length > 0 && <b className="text-err">，{left.length} 条没有改</b>}。
          </>
        )}
        {places.length > 1 && <NextChange places={places} />}
      </p>
      {left.map((item) => (
        <NotDone key={item.item} item={item} />
      ))}
      {values.length > 0 && <ChangedValues places={values} items={items} />}
      {texts.length > 0 && <h3 className="mt-5 text-h2">文字</h3>}
      {texts.map((place) => (
        <ChangedText key={place.place} place={place} items={items} />
      ))}
      {places.length === 0 && <p className="nothing">上次看过以后，内容没有改。</p>}
    </div>
  );
}

/** 4 个数、1 处别的内容、2 部分文字 */
function amountOf(places: ChangedPlace[]): string {
  const [figures, texts] = [of(places, "figure"), of(places, "text")];
  const others = places.length - figures - texts;
  return [
    ...(figures > 0 ? [`${figures} 个数`] : []),
    ...(others > 0 ? [`${others} 处别的内容`] : []),
    ...(texts > 0 ? [`${texts} 部分文字`] : []),
  ].join("、");
}

const of = (places: ChangedPlace[], wanted: ChangedPlace["kind"]) =>
  places.filter(({ kind }) => kind === wanted).length;

/** Where a change is looked at on the paper: a text at its heading, as its paragraphs are not those of before. */
const anchorOf = ({ kind, place, section }: ChangedPlace): string =>
  kind === "text" && section !== "cover" ? `${section}.heading` : place;

/** Through the paper from change to change, and from the last to the first. */
function NextChange({ places }: { places: ChangedPlace[] }) {
  const { goTo, store } = useReportContext();
  const anchor = useActiveAnchor();
  const at = places.findIndex((each) => anchorOf(each) === anchor);
  const next = anchorOf(places[(at + 1) % places.length]);
  return (
    <LinkButton className="ml-2" onClick={() => goTo(stepOfAnchor(store.edition, next), next)}>
      {at < 0 ? "看第一处" : `看下一处，第 ${((at + 1) % places.length) + 1} 处`}
    </LinkButton>
  );
}

function NotDone({ item: { reason, answer, standing } }: { item: AskedItem }) {
  const { goTo, store } = useReportContext();
  const at = standing && placeNow(standing);
  return (
    <div className="flex gap-3 border-b border-line py-2">
      <Icon name="undo" className="mt-1 text-err" />
      <div className="min-w-0 flex-1 wrap-anywhere">
        <b>没有改：{reason.text}</b>
        <p className="text-small text-ink-2">{answer ? `${answer.by}：“${answer.text}”` : "也没有写明为什么。"}</p>
      </div>
      {at && (
        <Button
          size="small"
          aria-label={`去看：${reason.text}`}
          onClick={() => goTo(stepOfAnchor(store.edition, at), at)}
        >
          去看
        </Button>
      )}
    </div>
  );
}

/** Whether somebody asked for a change: of the same cell, or of words in the same section. */
function askerOf(
  { place, section, before }: ChangedPlace,
  items: AskedItem[],
  edition: Parameters<typeof sectionOfPlace>[0],
) {
  return items.find(({ reason }) => {
    const asked = reason.place === undefined ? null : parsePlace(reason.place);
    if (!asked) return false;
    if ("address" in asked)
      return place === reason.place || place.endsWith(`:${asked.address}`) || isTotalOf(asked.address, place);
    if (!textIn(place)) return place === reason.place;
    return (
      sectionOfPlace(edition, asked) === section &&
      (asked.kind === "text" || before.includes(reason.quote?.words ?? ""))
    );
  });
}

/** A total is changed by what it adds up. */
const isTotalOf = (asked: string, place: string) => {
  const [table, row, column] = asked.split(".");
  return column === "total" && place.startsWith(`${table}.${row}.`);
};

/** 批注 1, while it is there to be looked up; else by its number in the return. */
function useAskedName(item: AskedItem | undefined): string {
  const shown = useCommentState((state) => state.shown);
  const said = shown.find(({ comment }) => comment.id === item?.reason.comment);
  return said ? `批注 ${said.number}` : `退回第 ${(item?.item ?? 0) + 1} 条`;
}

function Asked({ item }: { item: AskedItem | undefined }) {
  const name = useAskedName(item);
  return item ? (
    <span className="text-small whitespace-nowrap text-ok">
      <Icon name="check" size={14} /> 要求过，{name}
    </span>
  ) : (
    <span className="text-small whitespace-nowrap text-warn">
      <Icon name="warning" size={14} /> 没有要求
    </span>
  );
}

function ChangedValues({ places, items }: { places: ChangedPlace[]; items: AskedItem[] }) {
  const { goTo, store } = useReportContext();
  return (
    <table className="mt-2 w-full border-collapse text-left">
      <thead className="text-small text-ink-2">
        <tr className="border-b border-line-2">
          <th scope="col" className="py-1.5 font-normal">
            在哪里
          </th>
          <th scope="col" className="px-2 text-right font-normal">
            上一轮
          </th>
          <th scope="col" className="px-2 text-right font-normal">
            现在
          </th>
          <th scope="col" className="pl-3 font-normal">
            要求过
          </th>
        </tr>
      </thead>
      <tbody>
        {places.map((each) => (
          <tr key={each.place} className="border-b border-line align-top">
            <th scope="row" className="py-1.5 font-normal wrap-anywhere">
              <LinkButton
                className="text-left"
                onClick={() => goTo(stepOfAnchor(store.edition, each.place), each.place)}
              >
                {each.name}
              </LinkButton>
            </th>
            <td className="px-2 py-1.5 text-right wrap-anywhere">
              <del>{each.before || "没有填"}</del>
            </td>
            <td className="px-2 py-1.5 text-right wrap-anywhere">
              <b>{each.after || "没有填"}</b>
            </td>
            <td className="py-1.5 pl-3">
              <Asked item={askerOf(each, items, store.edition)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same paragraph may stand twice in a text. */
const keyed = (pairs: ChangedPlace["pairs"]) =>
  pairs.map((pair, index) => ({ key: `${index} ${pair.before ?? ""}`, pair }));

function ChangedText({ place, items }: { place: ChangedPlace; items: AskedItem[] }) {
  const { store } = useReportContext();
  return (
    <article className="mt-2">
      <h4 className="flex flex-wrap gap-x-3 text-small font-normal text-ink-2">
        {place.sectionName}
        <Asked item={askerOf(place, items, store.edition)} />
      </h4>
      {keyed(place.pairs).map(({ key, pair }) => (
        <p
          key={key}
          className="mt-1 text-prose wrap-anywhere [&_del]:bg-err-weak [&_del]:text-err [&_ins]:bg-ok-weak [&_ins]:font-semibold"
        >
          {shownChanges(pair.changes).map((change) => (
            <WordChange key={`${change.kind} ${change.at}`} change={change} />
          ))}
        </p>
      ))}
      {place.pairs.length === 0 && <p className="mt-1">改动不逐字列出：文字比通常的报告长很多，或者只改了空行。</p>}
    </article>
  );
}
