import { readFileSync } from "node:fs";
import { type NewReport, uniqueUnit } from "./fixtures";

const sample = readFileSync(new URL("../lib/samples/example-2021.json", import.meta.url), "utf8");

/** A complete report without any finding, under a name of its own. */
export function consistentReport(): NewReport {
  const unit = uniqueUnit();
  const { unit: before } = JSON.parse(sample) as NewReport;
  const { derived: _, ...report } = JSON.parse(sample.replaceAll(before.name, unit));
  return report;
}
