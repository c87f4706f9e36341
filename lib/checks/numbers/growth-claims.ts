import type { AddressBook } from "./address-book";
import type { Claim, Context, Reading } from "./claim";
import type { Clause, Lead } from "./lead";
import { readRequest } from "./request-claims";
import { received } from "./row-claims";
import { closedOff } from "./sentence-context";
import { percentUnits, pointUnits } from "./units";

const growthWord =
  /(?:同比|(?:较|比|与|同)(?:去年|上一?年度?|20\d\d\s*年)(?:度)?(?:同期)?(?:相比)?)[，,]?[^，。；]{0,12}?(增长|上升|增加|提高|上涨|多|下降|减少|回落|降低|下滑|少)(?:收|受理|了|幅度?|约|近|为|达)*\s*$/;
const spanOfAll = /总数|总量|数量|申请量|件数|申请数/;

/** 同比增长: against the same number of last year. @param clause what governs, where no number went before. */
export function readGrowth(
  book: AddressBook,
  lead: Lead,
  unit: string,
  clause: Clause | null,
  context: Context,
  at: number,
): Claim | null {
  if (!/[增升高涨多降减落低滑少]/.test(lead.text)) return null;
  const word = growthWord.exec(lead.text)?.[1] ?? afterGrowth(lead, context);
  const byCount = !percentUnits.has(unit);
  if (!word || pointUnits.has(unit) || unit === "倍" || unit === "成") return null;
  const falls = /降|减少|回落|下滑|少/.test(word);
  const before = context.claims.at(-1);
  if (before?.rule === "N-16") return { ...before, falls, byCount };
  const last = context.claims.length - 1;
  const against = isComparison(context, last) ? { against: last } : {};
  const ofAll = spanOfAll.test(lead.text);
  const index = ofAll ? lastReceived(context) : lastOpen(context, at);
  const near = ofAll || nothingSince(context, index, at);
  const base = index >= 0 && near ? (context.claims[index] as Claim) : own(book, clause, context);
  if (!base) return null;
  const readings = base.readings.map((each, at): Reading => ({ kind: "growth", terms: each.terms, of: at }));
  return {
    rule: "N-16",
    strong: base.strong,
    readings,
    falls,
    byCount,
    topic: base.topic,
    ...against,
    ...(index >= 0 && near ? { base: index } : {}),
  };
}

/** 申请数 means what was received, whatever was counted since: 新收 alone before 新收 with 结转. */
function lastReceived({ claims, requests }: Context): number {
  const sets = claims.map((claim) => (claim?.rule === "N-1" ? (claim.rowSets?.[0] ?? []) : []));
  const alone = sets.findLastIndex((rows) => rows.join() === received.join());
  if (!requests) return -1;
  return alone >= 0 ? alone : sets.findLastIndex((rows) => rows.includes("newlyReceived"));
}

/** Only growth of the same number stands between. */
const nothingSince = (context: Context, index: number, at: number) =>
  context.claims
    .slice(index + 1)
    .every(
      (claim, behind) =>
        claim?.rule === "N-16" ||
        isComparison(context, index + 1 + behind) ||
        context.tokens[index + 1 + behind].kind !== "quantity" ||
        closedOff(context, index + 1 + behind, at),
    );

/** The sentence's last count that no bracket has closed off: 收到 9 件（自然人 7 件），同比增长 speaks of the 9. */
function lastOpen(context: Context, at: number): number {
  for (let index = context.claims.length - 1; index >= context.sentenceStart; index -= 1) {
    const kind = context.claims[index]?.readings[0].kind;
    if ((kind === "figure" || kind === "sum") && !closedOff(context, index, at)) return index;
  }
  return -1;
}

/** 比上年增加 3 件，增长 33.3%: the second says the same in other words. */
function afterGrowth(lead: Lead, context: Context): string | undefined {
  const before = context.claims.length - 1;
  return context.claims[before]?.rule === "N-16" || isComparison(context, before)
    ? /^[，、（(]?(?:(?:同比|相比)[，,]?)?\s*(?:总量|数量|申请量)?(增长|上升|增加|下降|减少|回落|降低|增幅|降幅|多|少)(?:了|约|近|为|达|收)*\s*$/.exec(
        lead.text,
      )?.[1]
    : undefined;
}

/** 较 2023 年的 480 件减少 16 件, 去年同期 480 件，减少 16 件: the first is last year's number. */
const isComparison = ({ text, tokens }: Context, index: number) =>
  index >= 0 &&
  tokens[index].kind === "quantity" &&
  /(?:(?:较|比|与|同)(?:去年|上一?年度?|20\d\d\s*年)(?:度)?(?:同期)?|(?:去年|上一?年度?)(?:度)?同期|同期|(?:去年|上一?年度?)(?:度)?(?=[为是（(共])|20\d\d\s*年(?:度)?(?:同期)?(?=[为是（(\s]*$))(?:的|为|是|数|共|[（(])*\s*$/.test(
    text.slice(Math.max(0, tokens[index].start - 14), tokens[index].start),
  );

function own(book: AddressBook, clause: Clause | null, context: Context): Claim | null {
  const hit = clause?.hits.filter(({ kind }) => ["request", "plainRequest", "newly", "group"].includes(kind)).at(-1);
  return clause && hit ? readRequest(book, hit, clause, context) : null;
}
