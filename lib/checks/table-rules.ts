import type { ConsistencyRule, Term } from "../editions/edition";
import { type FigureSpec, figuresOf, matchesTerm } from "../editions/figures-of-edition";
import { rulesOf } from "../editions/rules-of-edition";
import type { AllFigures } from "../report/figures";
import type { FigureValue } from "../report/values";
import type { CheckInput } from "./check-input";
import type { Finding, Fix } from "./finding";
import { makesRules } from "./rule-makers";

/** Terms of one instance of a rule: every `*` replaced. */
export type Instance = { rule: ConsistencyRule; where: string; left: Term[]; right: Term[]; minus: Term[] };

const addressOfTerm = (term: Term) => (typeof term === "string" ? term : term.lastYear);

/** The row or column for which the `*` of `pattern` stands in `spec`. */
function starredLabel(pattern: string, { rowPath, columnPath }: FigureSpec): string {
  const path = pattern.split(".")[1] === "*" ? rowPath : columnPath;
  return path[path.length - 1].label;
}

/** A rule for each row or column that its `*` stands for. */
export function instancesOf(rule: ConsistencyRule, specs: Map<string, FigureSpec>): Instance[] {
  const { left, right, minus = [] } = rule;
  const pattern = addressOfTerm(left[0]);
  if (!pattern.includes("*")) return [{ rule, where: "", left, right, minus }];
  const star = pattern.split(".").indexOf("*");
  const entered = [...specs.values()].filter((spec) => !spec.parts && matchesTerm(pattern, spec.address));
  return entered.map((spec) => {
    const fill = (term: Term): Term => {
      const address = addressOfTerm(term).replace("*", spec.address.split(".")[star]);
      return typeof term === "string" ? address : { lastYear: address };
    };
    return {
      rule,
      where: starredLabel(pattern, spec),
      left: left.map(fill),
      right: right.map(fill),
      minus: minus.map(fill),
    };
  });
}

const instances = new WeakMap<ConsistencyRule[], Instance[]>();

function instancesFor({ edition }: CheckInput): Instance[] {
  const rules = rulesOf(edition);
  const known = instances.get(rules);
  if (known) return known;
  const made = rules.flatMap((rule) => instancesOf(rule, figuresOf(edition)));
  instances.set(rules, made);
  return made;
}

type Side = { value: number; blanks: number; terms: number };

/** @returns null when a term belongs to a report or an edition that is not at hand. */
function sideOf(terms: Term[], figures: AllFigures, last: AllFigures | undefined): Side | null {
  const side: Side = { value: 0, blanks: 0, terms: terms.length };
  for (const term of terms) {
    const value: FigureValue | undefined = typeof term === "string" ? figures.get(term) : last?.get(term.lastYear);
    if (value === undefined) return null;
    if (value === null) side.blanks += 1;
    else side.value += Number(value);
  }
  return side;
}

const allBlank = ({ blanks, terms }: Side) => terms > 0 && blanks === terms;

function unknown(rule: ConsistencyRule, left: Side, right: Side): boolean {
  return rule.whenMissing === "skip" ? left.blanks + right.blanks > 0 : allBlank(left) || allBlank(right);
}

function holds({ relation, times = 1, atLeast = 0 }: ConsistencyRule, left: number, right: number): boolean {
  // Nothing can be a multiple of zero: there is no ratio to ask about.
  if (left < atLeast || (times !== 1 && right === 0)) return true;
  if (relation === "needs") return left <= 0 || right > 0;
  return relation === "=" ? left === right * times : left <= right * times;
}

function findingOf(instance: Instance, input: CheckInput, left: number, right: number): Finding {
  const { rule, where } = instance;
  const { figures } = input;
  const own = [...instance.left, ...instance.right, ...instance.minus].filter((term) => typeof term === "string");
  const filled = { where, left, right, difference: Math.abs(left - right) };
  return {
    rule: rule.id,
    severity: rule.severity,
    group: rule.id.startsWith("Y") ? "lastYear" : "table",
    section: rule.section,
    addresses: rule.right.length > 0 ? own : own.filter((address) => Number(figures.get(address) ?? 0) !== 0),
    message: rule.message.replace(/\{(\w+)\}/g, (_, name) => String(filled[name as keyof typeof filled])),
    ...(rule.relation === "=" ? { expected: String(right) } : {}),
    actual: String(left),
    basis: rule.basis,
    ...withFixes(instance, input, right),
  };
}

function withFixes(
  { rule, left, right }: Instance,
  { edition, figures }: CheckInput,
  value: number,
): { fixes?: Fix[] } {
  if (rule.takesRight && typeof left[0] === "string") {
    const spec = figuresOf(edition).get(left[0]);
    return spec ? { fixes: [{ kind: "setFigure", label: `改为 ${value}`, address: spec.address, value }] } : {};
  }
  if (right.length > 0 || rule.relation !== "=") return {};
  const addresses = left
    .filter((term) => typeof term === "string")
    .filter((address) => Number(figures.get(address) ?? 0) !== 0);
  return { fixes: [{ kind: "fillZero", label: "都改为 0", addresses }] };
}

/** A question that the prose or a remark has answered already. */
function answered({ answeredBy }: ConsistencyRule, { report }: CheckInput): boolean {
  if (!answeredBy) return false;
  const words = new RegExp(answeredBy.text);
  return [...Object.values(report.text), ...Object.values(report.notes)].some((text) => words.test(text));
}

/** The edition's consistency rules, this year alone and against last year's report where it is at hand. */
export function checkRules(input: CheckInput): Finding[] {
  const last = input.lastYear?.figures;
  return instancesFor(input).flatMap((instance) => {
    const { rule } = instance;
    const { kind, name } = input.report.unit;
    if ((rule.onlyFor && rule.onlyFor !== kind) || (rule.except === "ruleMakers" && makesRules(name))) return [];
    if (rule.onlyInDrafts && input.today === undefined) return [];
    if ((rule.fromYear ?? 0) > input.report.year || answered(rule, input)) return [];
    const left = sideOf(instance.left, input.figures, last);
    const plus = sideOf(instance.right, input.figures, last);
    const minus = sideOf(instance.minus, input.figures, last);
    if (!left || !plus || !minus) return [];
    const right: Side = {
      value: plus.value - minus.value,
      blanks: plus.blanks + minus.blanks,
      terms: plus.terms + minus.terms,
    };
    if (unknown(rule, left, right) || holds(rule, left.value, right.value)) return [];
    return [findingOf(instance, input, left.value, right.value)];
  });
}
