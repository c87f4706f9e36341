import { buildDocument } from "@/lib/document/build-document";
import { editionById } from "@/lib/editions/register";
import type { Format } from "@/lib/export/formats";
import { writers } from "@/lib/export/writers";
import { deriveFigures } from "@/lib/report/figures";
import type { Figures, FigureValue, Report } from "@/lib/report/values";
import { samples } from "@/lib/samples/samples";

/** So many times a figure, digit for digit: what balances still does. */
function times(value: FigureValue, factor: number): FigureValue {
  if (value === null || typeof value === "number") return value === null ? null : value * factor;
  const [whole, fraction = ""] = value.split(".");
  const digits = String(BigInt(whole + fraction) * BigInt(factor)).padStart(fraction.length + 1, "0");
  return fraction === "" ? digits : `${digits.slice(0, -fraction.length)}.${digits.slice(-fraction.length)}`;
}

/** The example as another office's report of 2025, each figure so many times as large. */
export function officeReport(name: string, factor: number, more: Figures = {}): Report {
  const { unit } = samples["2021"];
  const report: Report = JSON.parse(JSON.stringify(samples["2021"]).replaceAll(unit.name, name));
  const figures = Object.fromEntries(
    Object.entries(report.figures).map(([address, value]) => [address, times(value, factor)]),
  );
  return { ...report, year: 2025, unit: { ...report.unit, name }, figures: { ...figures, ...more } };
}

/** A report as a file of the program. */
export async function fileOf(report: Report, format: Format): Promise<Uint8Array> {
  const edition = editionById(report.edition);
  const figures = deriveFigures(edition, report.figures);
  const document = buildDocument(edition, { ...report, figures });
  return writers[format].write({ document, report, edition, figures });
}
