import type { Claim, Context } from "./claim";
import type { Hit } from "./find-phrases";
import type { Token } from "./token";

/** Pieces of information, points of a list and offices are counted so, applications only where the line says it. */
const words = new Set(["条", "项", "个"]);

/** @returns whether a number so counted is of pieces of something, as far as the line has told. */
export const ofPieces = (unit: string, context: Pick<Context, "pieces">) =>
  words.has(unit) && !context.pieces.has(unit);

/** 今年有 12 个申请, 归入“其他”的申请 3 项: the noun stands beside the number. */
export const countsNoun = (text: string, { unit, start, end }: Token) =>
  words.has(unit) &&
  (nounBefore.test(text.slice(Math.max(0, start - 8), start)) || nounBehind.test(text.slice(end, end + 10)));

/** 五个环节, 8 个部门: what stands right behind the measure word is what is counted. */
export const countsAnother = (text: string, { unit, end }: Token) =>
  (unit === "个" || unit === "项") && another.test(text.slice(end, end + 4));
const another =
  /^(?:环节|步骤|阶段|方面|部门|单位|类别|渠道|流程|节点|窗口|平台|栏目|乡镇|镇街|街道|社区|村|县|区|市|省|科室|处室|问题|措施|制度|机制|案例|专栏|专题|专区|领域|事项|指标|任务|项目|小组|工作日|自然日|月|季度|百分)/;

const nounBefore = /(?:公开|的|类)申请(?:共|计|有|为|量)*\s?$/;
const nounBehind = /^(?:政府信息公开|信息公开|公开|依)?申请(?!人|材料|事项|表|点|渠道)/;

/** 收到政府信息公开申请 12 项，答复 9 项: what counted all of them counts their parts. */
export function noteUnit(context: Context, token: Token, claim: Claim | null): void {
  if (!claim?.strong) return;
  const applications = words.has(token.unit) && claim.topic === "requests" && claim.rule === "N-1";
  // 被复议 3 次、被诉 2 次: so are their results.
  const cases = token.unit === "次" && (claim.topic === "review" || claim.topic === "suit");
  if (applications || cases) context.pieces.add(token.unit);
}

/** 国家秘密 3 项，内部事务信息 2 项，过程性信息 9 项: a list of the table's rows, each with its number. */
export function noteListedRows(context: Context, text: string, hits: Hit[]): void {
  const units = new Map<string, Set<string>>();
  for (const { kind, of = "", end } of hits) {
    if (kind !== "row" && kind !== "group") continue;
    const unit = /^[类的信息]{0,3}\s?\d+\s?([条项个])/.exec(text.slice(end, end + 14))?.[1];
    if (unit) units.set(unit, (units.get(unit) ?? new Set()).add(of));
  }
  for (const [unit, rows] of units) if (rows.size > 2) context.pieces.add(unit);
}
