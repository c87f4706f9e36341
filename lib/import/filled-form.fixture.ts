import { readFileSync } from "node:fs";
import { type CheerioAPI, load } from "cheerio/slim";
import { gridOf, isTableSection } from "../editions/figures-of-edition";
import { editionById } from "../editions/register";
import type { PrintedReport } from "../samples/printed-reports.fixture";

/** The blank form that the notice prescribes. */
export const blankForm = (edition: string) =>
  load(readFileSync(new URL(`../editions/official-form/skeleton-${edition}.html`, import.meta.url), "utf8"));

const rowOf2019 = "requests.otherwiseHandled.";

/** Some offices go on printing （六） as the one row that it was in 2019. */
function printInOneRow($: CheerioAPI, printed: PrintedReport["printed"]): void {
  const values = Object.keys(printed).filter((address) => address.startsWith(rowOf2019));
  const row = $("tr").filter((_, each) => $(each).children().first().text() === "（六）其他处理");
  row.next().remove();
  row.next().remove();
  row.children().eq(1).remove();
  row.children().first().attr("colspan", "2").removeAttr("rowspan");
  row
    .children()
    .slice(1)
    .each((at, cell) => void $(cell).text(printed[values[at]] ?? ""));
  $("td[rowspan=22]").attr("rowspan", "20");
}

/** The blank form of the notice with the figures of a report in it. */
export function filledForm({ unit, year, edition, printed }: PrintedReport): CheerioAPI {
  const $ = blankForm(edition);
  $("h1").text(`${unit}${year}年政府信息公开工作年度报告`);
  const cells = $("td").toArray();
  const frames = editionById(edition).sections.filter(isTableSection);
  const addresses = frames.flatMap(({ frame }) => gridOf(frame).cells.map(({ address }) => address));
  for (const [at, address] of addresses.entries()) if (address) $(cells[at]).text(printed[address] ?? "");
  if (edition === "2021" && `${rowOf2019}total` in printed) printInOneRow($, printed);
  return $;
}
