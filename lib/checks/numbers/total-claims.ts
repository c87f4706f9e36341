import type { Sum } from "../../report/live-figures";
import type { AddressBook } from "./address-book";
import { type Claim, type Context, type Reading, reading } from "./claim";
import { closedOff } from "./sentence-context";
import { saidBetween } from "./speech/speech-words";
import { countable } from "./token";
import { percentUnits } from "./units";

const totalWord =
  /(?:共计?|合计|总计|一共|总共|累计|统共|拢共|加(?:在)?一起|加起来|合起来|合在一起)(?:申请|办理|案件)?(?:为|是|有|达)?\s*$/;

const rowsIn = ({ rowSets }: Claim) => rowSets?.[0] ?? [];

/** Rows of table three that make up one whole together. */
const wholes = [
  ["newlyReceived", "carriedOverFromLastYear"],
  ["outcomesTotal", "carriedOverToNextYear"],
];

/** Columns of one list follow the first of them, and are no parts of it. */
const addsUp = ({ base, rule, readings }: Claim, claims: (Claim | null)[]) =>
  !["share", "growth"].includes(readings[0].kind) &&
  (base === undefined || (rule === "N-4" && claims[base]?.rule === "N-4"));

/** The sentence's last counts, nearest last; shares, growth and parts of a count do not add to it. */
function countsOf(context: Context, at: number): Claim[] {
  const { claims, tokens, sentenceStart } = context;
  const counts: Claim[] = [];
  for (let index = claims.length - 1; index >= sentenceStart; index -= 1) {
    const claim = claims[index];
    if (!countable(tokens[index]) || closedOff(context, index, at)) continue;
    if (!claim && percentUnits.has(tokens[index].unit)) continue;
    if (!claim) break;
    if (addsUp(claim, claims)) counts.unshift(claim);
  }
  return counts;
}

const firstOf = ({ readings }: Claim) => readings[0].terms;
/** 因不掌握无法提供 is the row, where the other rows of the group stand beside it. */
const lastOf = ({ rule, readings }: Claim) => (rule === "N-6" ? readings[readings.length - 1] : readings[0]).terms;
/** 自然人（含上年结转）12 件，组织（含上年结转）3 件: as many as 新收 and 结转 together. */
const secondOf = ({ readings }: Claim) => (readings[1] ?? readings[0]).terms;
const sameTerms = (a: Sum, b: Sum) => a.length === b.length && a.every(({ address }, at) => address === b[at].address);
const twice = (terms: Sum) => new Set(terms.map(({ address }) => address)).size < terms.length;

function together(parts: Claim[]): Claim | null {
  if (parts.length < 2) return null;
  const sums = [firstOf, lastOf, secondOf].map((of) => parts.flatMap(of)).filter((all) => !twice(all));
  if (sums.length === 0) return null;
  const readings = sums.map((all) => reading(all));
  const rows = parts.flatMap(rowsIn);
  return {
    rule: "N-7",
    strong: true,
    readings: readings.filter(({ terms }, at) => readings.findIndex((each) => sameTerms(each.terms, terms)) === at),
    topic: parts[0].topic,
    ...(parts.every(({ rowSets }) => rowSets) ? { rowSets: [rows] } : {}),
  };
}

const isTotal = ({ readings }: Claim) => readings[0].terms.every(({ address }) => address.endsWith(".total"));

const cases = ({ readings }: Claim) => readings[0].terms.map(({ address }) => address.split("."));

/** 结果维持 3 件、结果纠正 1 件、……，总计…: the results named since the last total. */
function resultsTotal(book: AddressBook, counts: Claim[]): Claim | null {
  const results = counts.slice(counts.findLastIndex(isTotal) + 1);
  const sum = together(results);
  const kinds = [...new Set(results.flatMap(cases).map(([, kind]) => kind))];
  const named = new Set(results.flatMap(cases).map(([, kind, result]) => `${kind} ${result}`));
  return sum && named.size === kinds.length * 4
    ? { ...sum, readings: [reading(book.remedies(kinds, ["total"]))] }
    : sum;
}

/** 直接起诉 15 件，复议后起诉 20 件，合计…: the suits, or the reviews before them too. */
function remedyTotal(book: AddressBook, counts: Claim[]): Claim | null {
  if (!isTotal(counts[counts.length - 1])) return resultsTotal(book, counts);
  const totals = counts.filter((claim) => (claim.topic === "review" || claim.topic === "suit") && isTotal(claim));
  const suits = together(totals.filter(({ topic }) => topic === "suit"));
  const all = together(totals);
  return suits && all ? { ...suits, readings: [...suits.readings, ...all.readings] } : all;
}

/** All of （一） to （六） together are （七）. */
function allOutcomes(book: AddressBook, sum: Claim | null): Claim | null {
  const said = new Set(sum?.readings.flatMap(({ terms }) => terms.map(({ address }) => address)));
  const [handled, ...groups] = [...book.outcomes].reverse();
  if (!sum || !groups.flat().every(({ address }) => said.has(address))) return sum;
  return { ...sum, readings: [reading(handled)], rowSets: [["outcomesTotal"]] };
}

/** 自然人 3 件、商业企业 2 件……，合计: all columns of one row together are its total. */
function allColumns(book: AddressBook, sum: Claim | null): Claim | null {
  if (!sum) return null;
  const columns = [...book.columns("naturalPerson"), ...book.columns("organization")];
  const whole = ({ terms }: Reading): string[] | null => {
    const rows = [...new Set(terms.map(({ address }) => address.split(".")[1]))];
    return terms.length === rows.length * columns.length &&
      columns.every((column) => terms.some(({ address }) => address.endsWith(`.${column}`)))
      ? rows
      : null;
  };
  const rowSets = sum.readings.map(whole);
  if (!rowSets[0]) return sum;
  return {
    ...sum,
    readings: sum.readings.map((each, at) => (rowSets[at] ? reading(book.requests(rowSets[at], ["total"])) : each)),
    rowSets: rowSets.map((rows) => rows ?? []),
  };
}

const severalWord =
  /(两|二|三|四|五|上述|以上)(?:项|类|种|者|部分)?(?:申请|答复|案件)?(?:合计|共计|总计|共|一共|相加|加起来|加一起|合起来|加在一起|之和|累计)(?:为|是|有|达)?\s*$/;
const severalOf: Record<string, number> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 };

/** 企业 8 件、……、其他 3 件，五类合计: columns of one row, whatever row they follow. */
function lastColumns({ claims }: Context, several: number): Claim[] | null {
  const last = claims.slice(-several).filter((claim): claim is Claim => claim?.rule === "N-4");
  return last.length === several ? last : null;
}

/** 全部公开 9 件、部分公开 6 件，两项合计 15 件: as many of the last counts as the words say. */
function severalTotal(context: Context, lead: string, at: number): Claim | null {
  const several = severalOf[severalWord.exec(lead)?.[1] ?? ""];
  const columns = several ? lastColumns(context, several) : null;
  const counts = columns ?? (several ? countsOf(context, at).slice(-several) : []);
  return several && counts.length === several ? together(counts) : null;
}

/** 新收 713 件，结转 36 件，合计 749 件: of both readings of 结转 the one that belongs to the whole. */
function within(claim: Claim, whole: string[]): Claim[] {
  const sets = claim.rowSets ?? [];
  const at = sets.findIndex((set) => set.every((row) => whole.includes(row)));
  return at < 0 ? [] : [{ ...claim, readings: [claim.readings[at]], rowSets: [sets[at]] }];
}

/** 新收 713 件，上年结转 36 件，共 749 件: all that the sentence has counted so far. */
export function readTotal(book: AddressBook, context: Context, lead: string, at: number): Claim | null {
  const several = severalTotal(context, lead, at);
  if (several) return namesMore(lead) ? { ...several, strong: false } : several;
  if (!totalWord.test(lead)) return null;
  const counts = countsOf(context, at);
  const topic = counts.at(-1)?.topic;
  const total = totalOf(book, counts, topic);
  return total && namesMore(lead) ? { ...total, strong: false } : total;
}

/** 第三项总计: what else is said in front of it may be what it is the total of. */
function namesMore(lead: string): boolean {
  const own = (lead.split(/[，。；：、（(]/).at(-1) ?? "").replace(/\d|年/g, "");
  return saidBetween(own, 0, own.length, []).unknown.length > 1;
}

function totalOf(book: AddressBook, counts: Claim[], topic: Claim["topic"]): Claim | null {
  if (topic === "review" || topic === "suit") return remedyTotal(book, counts);
  const same = counts.filter((claim) => claim.topic === topic);
  const rows = same.filter(({ rule }) => ["N-1", "N-2", "N-3"].includes(rule));
  if (rows.length === 0) return allColumns(book, allOutcomes(book, together(same)));
  for (const whole of wholes) {
    const parts = rows.flatMap((claim) => within(claim, whole));
    if (parts.length === 2) return together(parts);
  }
  return null;
}
