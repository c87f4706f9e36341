import { connective } from "./between-words";
import type { Context } from "./claim";
import type { Clause } from "./lead";

const verbs = new Set(["conclude", "receive", "newly", "handle"]);
const ofAnyKind = /^(?:了|的|到|有效|各类|书面|全部|所有|公众|群众|新|过|上述|该|其|此类|公开|信息|件|次|“|”|\s)*$/;

/** 受理医疗事故鉴定申请: what stands between the verb and 申请 makes it another one. */
export function ofAnotherKind({ hits, text, start }: Clause): boolean {
  const at = hits.findIndex(({ kind }) => kind === "plainRequest");
  const before = hits[at - 1];
  // 收到职业举报人批量申请: what is named between the two is no applicant of the tables.
  if (before?.kind === "elsewhere" && hits.slice(0, at).some(({ kind }) => verbs.has(kind))) return true;
  return at > 0 && verbs.has(before.kind) && !ofAnyKind.test(text.slice(before.end - start, hits[at].start - start));
}

/** 其中一人提出申请 31 件: what is counted before the verb made them. */
export function ofCountedApplicants({ text }: Clause, { tokens, claims }: Context): boolean {
  const before = tokens[claims.length - 1];
  return before !== undefined && /^[人名位家户所]$/.test(before.unit) && /^(?:共|累计|分别)*(?:提出|提交)/.test(text);
}

/** 某公司提出申请 23 件: one applicant's, not all. */
export function ofOneApplicant({ hits, text, start }: Clause): boolean {
  const verb = hits.find(({ kind, text: word }) => kind === "receive" && /提出|提交/.test(word));
  const subject =
    verb &&
    text.slice(0, verb.start - start).replace(/公民|公众|群众|自然人|申请人|社会|法人|其他组织|[、和或由]/g, "");
  return (
    subject !== undefined &&
    !hits.some(({ kind }) => kind === "request" || kind === "column") &&
    !connective.test(subject)
  );
}
