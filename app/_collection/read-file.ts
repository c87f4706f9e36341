import { type CollectedFile, loadFile, settleFile } from "@/db/collected-files";
import { type Collection, loadCollection } from "@/db/collections";
import { loadRoster } from "@/db/roster";
import { read, write } from "@/db/store";
import { addSubmission } from "@/db/submissions";
import type { Transaction } from "@/db/transaction";
import { desk } from "@/lib/beside/desk";
import type { Finding } from "@/lib/checks/finding";
import type { FileReading } from "@/lib/collection/file";
import type { HandedIn } from "@/lib/collection/handed-in";
import { buildMatcher, matchOffice, type OfficeMatch, type Said } from "@/lib/collection/match-office";
import type { RosterEntry } from "@/lib/collection/roster";
import { printedTotals, settledReport } from "@/lib/import/check-proposal";
import type { ImportProposal } from "@/lib/import/proposal";
import { runImport } from "@/lib/import/run-import";
import { dayInChina } from "@/lib/report/deadline";
import type { Report } from "@/lib/report/values";
import { unseal } from "@/lib/seal/signed-report";
import { formerReport } from "./former-report";
import { judgeSeal } from "./judge-seal";
import { openDoubts } from "./open-doubts";

type Read = Omit<FileReading, "likely">;

/** Whose report it is of those that are expected; of one that is not any more it is asked, with why that is so. */
function matchAmong({ office: { name } }: Collection, roster: readonly RosterEntry[], said: Said): OfficeMatch {
  const [expected, gone] = [roster.filter(({ left }) => !left), roster.filter(({ left }) => left)].map((some) =>
    buildMatcher(
      name,
      some.map(({ office }) => office),
    ),
  );
  const match = matchOffice(expected, said);
  const past = match.kind === "asked" ? matchOffice(gone, said) : match;
  const entry = match.kind === "asked" && past.kind === "matched" && roster.find(({ office }) => office.id === past.id);
  if (!entry || match.kind !== "asked") return match;
  return { ...match, why: `${entry.office.name}在名册里写了本年不报：${entry.left?.reason ?? ""}。` };
}

/** Whose report it is; one of another year is asked about, whoever's it is. */
async function matchOf(tx: Transaction, collection: Collection, fileName: string, proposal: ImportProposal) {
  const roster = await loadRoster(tx, collection);
  const match = matchAmong(collection, roster, { reportName: proposal.unit.name, fileName });
  const { year } = proposal;
  if (year === 0 || year === collection.year) return match;
  const likely = match.kind === "matched" ? [match.id] : match.likely;
  return {
    kind: "asked",
    why: `这是 ${year} 年度的报告，这里收的是 ${collection.year} 年度。`,
    likely,
  } satisfies OfficeMatch;
}

/** The findings of a draft's rules, against last year's report of the same office where one is known. */
export async function findingsOf(proposal: ImportProposal, lastYear: Report | null): Promise<Finding[]> {
  const job = {
    ...{ report: settledReport(proposal), printed: printedTotals(proposal), notices: proposal.notices },
    ...{ reasons: [], today: dayInChina(new Date().toISOString()) },
    ...(lastYear ? { lastYear: { report: lastYear } } : {}),
  };
  const checked = await desk().run("checks", job);
  return JSON.parse(new TextDecoder().decode(checked)).findings;
}

/** What is stored: every doubt settled as suggested until somebody says otherwise. */
const withSuggestions = ({ proposal, format }: Read): Read => ({
  ...{ format, proposal: { ...proposal, figures: settledReport(proposal).figures } },
});

/** Stores what was read of a file as an office's next submission. @returns its id */
export async function submit(
  file: CollectedFile,
  officeId: string,
  given: Read,
  note?: (tx: Transaction) => Promise<void>,
): Promise<string> {
  const { collectionId, sha256 } = file;
  const reading = withSuggestions(given);
  const { collection, lastYear } = await read(async (tx) => {
    const found = (await loadCollection(tx, collectionId)) as Collection;
    return { collection: found, lastYear: await formerReport(tx, found.office.id, officeId, found.year) };
  });
  const findings = await findingsOf(given.proposal, lastYear);
  const doubts = openDoubts(reading.proposal).length;
  return write(async (tx) => {
    const now = await loadFile(tx, collectionId, sha256);
    // Another process of the program was quicker: a file is one submission.
    if (now?.submissionId) return now.submissionId;
    await note?.(tx);
    const handedIn = (await loadFile(tx, collectionId, sha256))?.handedIn;
    const { id } = await addSubmission(tx, {
      ...{ collectionId, officeId, editionId: collection.editionId, sha256, fileName: file.name },
      ...{ arrivedAt: file.receivedAt, reading, doubts, findings, handedIn },
    });
    const state = doubts > 0 ? "doubtful" : "read";
    await settleFile(tx, collectionId, sha256, { state, submissionId: id, reading: null, problem: null });
    return id;
  });
}

/** Reads a file, finds out whose report it is and stores it; what cannot be read or matched says why. */
export async function readCollected(file: CollectedFile, bytes: Uint8Array): Promise<void> {
  const { collectionId, sha256, name } = file;
  const sealed = unseal(bytes);
  const outcome = await runImport(
    sealed?.report ?? bytes,
    sealed ? "report.json" : (name.split(/[/\\]/).at(-1) ?? name),
  );
  if (!outcome.ok) {
    const { detail } = outcome.problem;
    await write((tx) => settleFile(tx, collectionId, sha256, { state: "unreadable", problem: detail }));
    return;
  }
  const isDirect = sealed !== null || file.handedIn?.from === "here";
  const reading = { proposal: outcome.proposal, format: isDirect ? ("direct" as const) : outcome.source.format };
  // Of an office that hands in by itself nobody has to guess.
  if (file.handedIn?.from === "here") return void (await submit(file, file.handedIn.office, reading));
  const { match, handedIn } = await read(async (tx): Promise<{ match: OfficeMatch; handedIn?: HandedIn }> => {
    const found = await matchOf(tx, (await loadCollection(tx, collectionId)) as Collection, name, outcome.proposal);
    return sealed ? judgeSeal(tx, collectionId, sealed, found) : { match: found };
  });
  if (handedIn) await write((tx) => settleFile(tx, collectionId, sha256, { state: "waiting", handedIn }));
  if (match.kind === "matched") await submit(file, match.id, reading);
  else {
    const kept = { ...reading, likely: match.likely };
    await write((tx) =>
      settleFile(tx, collectionId, sha256, { state: "unmatched", problem: match.why, reading: kept }),
    );
  }
}
