import type { Finding } from "../checks/finding";
import type { OfficeClass } from "../collection/office-class";
import type { NamedOffice } from "../collection/sum";
import { editionById } from "../editions/register";
import type { Report } from "../report/values";
import { type Alike, findAlike } from "./alike";
import { countFaults, type Faults } from "./faults";
import { type Timeliness, timelinessOf } from "./timeliness";
import { findUnusual, type UnusualValue } from "./unusual";

type Compared = Pick<Report, "edition" | "figures" | "units" | "text">;

/** What a collection knows of an expected office. */
export type AcrossOffice = {
  office: NamedOffice;
  class: OfficeClass;
  /** YYYY-MM-DD. */
  deadline: string;
  /** As it was sent last; null: nothing was. */
  report: Compared | null;
  lastYear: Compared | null;
  /** Of what was sent first: the office's own care, before anybody returned it. */
  findings: Pick<Finding, "rule" | "severity">[];
  /** ISO 8601, oldest first. */
  arrivals: string[];
  returns: string[];
};

export type Across = { values: UnusualValue[]; alike: Alike; faults: Faults; time: Timeliness };

/** Everything that is compared across the offices of a collection; `editionId` is that of its reports. */
export function compareOffices(editionId: string, offices: readonly AcrossOffice[]): Across {
  const sent = offices.flatMap(({ report, ...office }) => (report ? [{ ...office, report }] : []));
  return {
    values: findUnusual(editionById(editionId), sent),
    alike: findAlike(sent.map(({ office, report }) => ({ ...report, id: office.id }))),
    faults: countFaults(sent.map(({ office, findings, returns }) => ({ office, findings, returns: returns.length }))),
    time: timelinessOf(offices),
  };
}

/** Pairs that a page and a paper show: far more are no list that somebody reads. */
const mostListed = 200;

/** @returns pairs with more in common than a sentence or two, and how many of them are not in the list. */
export function strongPairs({ pairs }: Alike): { pairs: Alike["pairs"]; left: number } {
  const strong = pairs.filter((pair) => pair.strong);
  return { pairs: strong.slice(0, mostListed), left: Math.max(0, strong.length - mostListed) };
}
