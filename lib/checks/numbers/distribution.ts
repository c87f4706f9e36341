import type { Hit } from "./find-phrases";
import type { Work } from "./interpret";
import type { Clause } from "./lead";
import { joined } from "./row-claims";
import { remedyKinds } from "./sentence-context";

/** 规章、规范性文件分别为 1 件、8 件: the first number is the first one's. */
export function distribution(work: Work, clause: Clause, lead: string): Clause | null {
  if (!/分别|依次|各为/.test(lead.slice(clause.start))) return null;
  const last = clause.hits.at(-1);
  const hits = last?.kind === "other" ? withOther(clause.hits, last) : clause.hits;
  const chain = listIn({ ...clause, hits }) ?? casesBefore(work, last);
  if (!chain) return null;
  const rest = hits.filter((hit) => !chain.includes(hit));
  const order = (hit: Hit) => (rest.at(-1)?.kind === "result" ? [hit, ...rest] : [...rest, hit]);
  work.shared.push(...chain.slice(1).map((hit) => withHits(order(hit), clause.before)));
  return { ...clause, hits: order(chain[0]) };
}

/** 复议 3 件；诉讼 2 件。结果维持的分别为 1 件、1 件: of the two kinds in the order in which they were counted. */
function casesBefore({ context: { claims } }: Work, last: Hit | undefined): Hit[] | null {
  if (last?.kind !== "result") return null;
  const totals = claims.filter((claim) => claim?.readings[0].terms.every(({ address }) => address.endsWith(".total")));
  const topics = totals.flatMap((claim) => (claim?.topic === "review" || claim?.topic === "suit" ? claim.topic : []));
  const [first, second] = [...new Set(topics)];
  return second ? [first, second].map((kind) => ({ ...last, kind, of: undefined, end: last.start })) : null;
}

/** What stands side by side in the clause, the last such list of one family. */
function listIn(clause: Clause): Hit[] | null {
  for (const { kind } of [...clause.hits].reverse()) {
    const family = remedyKinds.has(kind) ? [...remedyKinds] : kind === "change" ? ["document"] : [kind];
    const chain = joined(clause, family);
    if (chain.length > 1) return chain;
  }
  return null;
}

/** 自然人、商业企业、……、其他: the last of the list is of the same family. */
const others: Partial<Record<Hit["kind"], string>> = {
  column: "otherOrganization",
  group: "otherwiseHandled",
  result: "otherResult",
};

function withOther(hits: Hit[], other: Hit): Hit[] {
  const before = hits[hits.indexOf(other) - 1];
  const of = before && others[before.kind];
  return of ? [...hits.filter((hit) => hit !== other), { ...other, kind: before.kind, of }] : hits;
}

const withHits = (hits: Hit[], before: Hit[]): Clause => ({
  start: 0,
  text: hits.map(({ text }) => text).join(" "),
  hits,
  gap: "",
  clean: true,
  before,
});
