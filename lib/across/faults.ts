import type { Finding } from "../checks/finding";
import { ruleName } from "../checks/rule-names";
import type { NamedOffice } from "../collection/sum";

/** What was found in the report that an office sent first, and how often one was returned to it. */
export type FaultyOffice = {
  office: NamedOffice;
  findings: readonly Pick<Finding, "rule" | "severity">[];
  returns: number;
};

type Counted = { office: NamedOffice; count: number };

export type FaultsByRule = { name: string; relation: string; errors: number /** Most first. */; offices: Counted[] };
export type FaultsByOffice = { office: NamedOffice; errors: number; warnings: number; returns: number };

export type Faults = {
  errors: number;
  /** Rules that were broken, most often first; rules of one name together. */
  byRule: FaultsByRule[];
  /** Offices with errors, most first. */
  byOffice: FaultsByOffice[];
  /** How many have none. */
  clean: number;
};

const errorsOf = ({ findings }: FaultyOffice) => findings.filter(({ severity }) => severity === "error");

function byRule(offices: readonly FaultyOffice[]): FaultsByRule[] {
  const rules = new Map<string, FaultsByRule>();
  for (const each of offices)
    for (const { rule } of errorsOf(each)) {
      const { name, relation } = ruleName(rule);
      const known = rules.get(name) ?? { name, relation, errors: 0, offices: [] };
      known.errors += 1;
      const own = known.offices.find(({ office }) => office.id === each.office.id);
      if (own) own.count += 1;
      else known.offices.push({ office: each.office, count: 1 });
      rules.set(name, known);
    }
  for (const rule of rules.values()) rule.offices.sort((a, b) => b.count - a.count);
  return [...rules.values()].sort((a, b) => b.errors - a.errors);
}

/** Faults counted by what was asked and by who did not do it. */
export function countFaults(offices: readonly FaultyOffice[]): Faults {
  const counted = offices.map((each): FaultsByOffice => {
    const errors = errorsOf(each).length;
    return { office: each.office, errors, warnings: each.findings.length - errors, returns: each.returns };
  });
  const faulty = counted.filter(({ errors }) => errors > 0);
  return {
    errors: faulty.reduce((sum, { errors }) => sum + errors, 0),
    byRule: byRule(offices),
    byOffice: faulty.sort((a, b) => b.errors - a.errors || b.warnings - a.warnings || b.returns - a.returns),
    clean: counted.length - faulty.length,
  };
}
