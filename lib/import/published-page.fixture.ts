import { type CheerioAPI, load } from "cheerio/slim";
import { buildDocument } from "../document/build-document";
import { buildMarkup } from "../document/markup";
import { figuresOf } from "../editions/figures-of-edition";
import { editionById } from "../editions/register";
import { printMarkup } from "../export/write-html";
import { type AllFigures, deriveFigures } from "../report/figures";
import type { Report } from "../report/values";
import { samples } from "../samples/samples";
import type { ImportProposal } from "./proposal";
import { readReport } from "./read-report";

/** For tests: a report as a foreign website might print it, with no two figures alike and no mark of ours. */
export type PublishedPage = { $: CheerioAPI; report: Report; figures: AllFigures; html: () => string };

function withDistinctFigures(report: Report): Report {
  const entered = [...figuresOf(editionById(report.edition)).values()].filter(({ parts }) => !parts);
  const figures = Object.fromEntries(
    entered.map(({ address, measure }, index) => [
      address,
      measure === "amount" ? `${1009 + index * 7}.25` : 1009 + index * 7,
    ]),
  );
  return { ...structuredClone(report), figures, notes: {} };
}

export function publishedPage(
  editionId: keyof typeof samples,
  change: (report: Report) => Report = withDistinctFigures,
): PublishedPage {
  const report = change(samples[editionId]);
  const edition = editionById(report.edition);
  const figures = deriveFigures(edition, report.figures);
  const $ = load(printMarkup(buildMarkup(buildDocument(edition, { ...report, figures }))));
  $("data").each((_, element) => void $(element).replaceWith($(element).text()));
  for (const name of [
    "data-anchor",
    "data-address",
    "data-section",
    "data-edition",
    "headers",
    "id",
    "scope",
    "class",
    "aria-label",
  ])
    $(`[${name}]`).removeAttr(name);
  $("article").each((_, element) => {
    element.tagName = "div";
  });
  return { $, report, figures, html: () => $.html() };
}

/** Rows of table two, three or four (0, 1, 2) with their cells. */
export const rowsOf = ({ $ }: PublishedPage, table: 0 | 1 | 2) => $("table").eq(table).find("tr").toArray();

export async function readPage(page: PublishedPage): Promise<ImportProposal> {
  const outcome = await readReport(new TextEncoder().encode(page.html()), "report.html");
  if (!outcome.ok) throw new Error(outcome.problem.detail);
  return outcome.proposal;
}

export const named = ({ notices }: ImportProposal, address: string) =>
  notices.some(({ addresses }) => addresses.some((each) => address === each || address.startsWith(`${each}.`)));

/** The one promise of an import: a figure is right, or it is named. */
export function wrongInSilence(page: PublishedPage, proposal: ImportProposal): string[] {
  return [...page.figures].flatMap(([address, value]) => {
    const printed = proposal.printed[address];
    const right = String(printed ?? "").startsWith(String(value ?? "")) && printed !== undefined && printed !== null;
    return right || named(proposal, address) ? [] : [`${address}: ${value}, read as ${printed}`];
  });
}
