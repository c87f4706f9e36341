import type { Claim } from "../claim";
import type { Token } from "../token";
import { type Said, saidBetween } from "./speech-words";

/** Reasons by their own names: words beside them tell of the same at length. */
const reasons = new Set([
  ...["thirdPartyRights", "stateSecrets", "prohibitedByLaw", "endangersSecurityOrStability", "internalAffairs"],
  ...["processInformation", "administrativeInquiry", "notHeld", "needsCreation", "unclearAfterCorrection"],
  ...["publicPublication", "confirmOrReissue", "correctionOverdue", "feeUnpaid"],
]);

/** Whose applications these are, or what they ask for: a part. */
const names = /[局委办厅镇乡村县区市省州组队]|街道|部门|公司|涉及|关于|有关|针对|围绕|项目|征收|拆迁|地块|案件|其中/;
const ownOffice = /[我本](?:[市县区省]?(?:局|委|办|厅|镇|乡|县|区|市|省|州|机关|单位|部门|街道|校|院)|们)/g;

/** What stands between the reason and the number behind it: 涉密申请预审 7 件. */
export function wordsToward(text: string, { hits }: Said, { start }: Token): string {
  const row = hits.findLast(({ kind, end }) => kind === "row" && end <= start);
  // 第三方不同意且理由合法的 3 件: what ends in 的 describes.
  if (!row || /的(?:[有共为计]|一共|共计)*\s*$/.test(text.slice(row.end, start))) return "";
  return saidBetween(text, row.end, start, []).unknown;
}

/** 叫他补材料没补的 3 件: a reason told at length stays the reason, unless the words name of whom or of what. */
export function onlyElaborates(
  { hits, unknown }: Said,
  { strong, rule }: Claim,
  text: string,
  toward: string,
): boolean {
  const rows = new Set(hits.filter(({ kind }) => kind === "row").map(({ of = "" }) => of));
  return (
    strong &&
    rule === "N-6" &&
    toward === "" &&
    rows.size === 1 &&
    reasons.has([...rows][0]) &&
    unknown.length <= 10 &&
    !names.test(text.replace(ownOffice, ""))
  );
}
