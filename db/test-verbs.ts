import * as board from "./board";
import * as boardCounts from "./board-counts";
import * as manyEntries from "./change-many-entries";
import * as rosterChanges from "./change-roster";
import * as files from "./collected-files";
import * as events from "./collection-events";
import * as collections from "./collections";
import * as comments from "./comments";
import * as decisions from "./decisions";
import * as history from "./history";
import * as imports from "./imported-values";
import * as kept from "./kept-versions";
import * as corrections from "./later-corrections";
import * as mappings from "./ledger-mappings";
import * as ledgers from "./ledgers";
import * as leftOut from "./left-out-figures";
import * as packs from "./load-pack";
import * as answers from "./office-answers";
import * as offices from "./offices";
import * as back from "./put-back";
import * as reasons from "./reasons";
import * as counts from "./report-counts";
import * as list from "./report-list";
import * as summary from "./report-summary";
import * as reports from "./reports";
import * as roster from "./roster";
import * as sections from "./save-section";
import { write } from "./store";
import * as submissions from "./submissions";
import * as sums from "./sums";
import * as taking from "./take-import";
import * as packing from "./take-pack";
import * as thinning from "./thin-revisions";
import type { Transaction } from "./transaction";
import * as versions from "./versions";

/** The verb in a unit of work of its own, as tests call it. */
const alone =
  <Given extends unknown[], Result>(verb: (tx: Transaction, ...given: Given) => Promise<Result>) =>
  (...given: Given): Promise<Result> =>
    write((tx) => verb(tx, ...given));

export const createReport = alone(reports.createReport);
export const deleteForever = alone(reports.deleteForever);
export const duplicateReport = alone(reports.duplicateReport);
export const countReports = alone(counts.countReports);
export const loadDutyReports = alone(counts.loadDutyReports);
export const countMatching = alone(list.countMatching);
export const listReports = alone(list.listReports);
export const markPublished = alone(reports.markPublished);
export const fillSummaries = alone(summary.fillSummaries);
export const loadLastYear = alone(reports.loadLastYear);
export const loadReport = alone(reports.loadReport);
export const moveToBin = alone(reports.moveToBin);
export const restoreReport = alone(reports.restoreReport);
export const editionIdOf = alone(sections.editionIdOf);
export const saveSection = alone(sections.saveSection);
export const finaliseReport = alone(versions.finaliseReport);
export const listVersions = alone(versions.listVersions);
export const loadVersion = alone(versions.loadVersion);
export const reopenReport = alone(versions.reopenReport);
export const listReasons = alone(reasons.listReasons);
export const removeReason = alone(reasons.removeReason);
export const saveReason = alone(reasons.saveReason);
export const answerOffice = alone(answers.answerOffice);
export const findOffice = alone(offices.findOffice);
export const loadOffice = alone(offices.loadOffice);
export const listLedgers = alone(ledgers.listLedgers);
export const loadCases = alone(ledgers.loadCases);
export const removeLedger = alone(ledgers.removeLedger);
export const saveLedger = alone(ledgers.saveLedger);
export const loadMapping = alone(mappings.loadMapping);
export const rememberMapping = alone(mappings.rememberMapping);
/** All steps of it. @returns how many revisions are gone */
export async function thinRevisions(now: Date): Promise<number> {
  let sum = 0;
  for (let place: thinning.ThinPlace | null = thinning.thinStart; place; ) {
    const from: thinning.ThinPlace = place;
    const { gone, next } = await write((tx) => thinning.thinStep(tx, now, from));
    sum += gone;
    place = next;
  }
  return sum;
}
export const importedValues = alone(imports.importedValues);
export const listKept = alone(kept.listKept);
export const loadKept = alone(kept.loadKept);
export const putBack = alone(back.putBack);
export const listHistory = alone(history.listHistory);
export const changesBetween = alone(history.changesBetween);
export const nameRevision = alone(history.nameRevision);
export const reportAt = alone(history.reportAt);
export const createImported = alone(taking.createImported);
export const takeImport = alone(taking.takeImport);
export const createCollection = alone(collections.createCollection);
export const loadCollection = alone(collections.loadCollection);
export const addToRoster = alone(roster.addToRoster);
export const loadRoster = alone(roster.loadRoster);
export const changeManyEntries = alone(manyEntries.changeManyEntries);
export const changeRosterEntry = alone(rosterChanges.changeRosterEntry);
export const receiveFile = alone(files.receiveFile);
export const loadBytes = alone(files.loadBytes);
export const loadEvents = alone(events.loadEvents);
export const addSubmission = alone(submissions.addSubmission);
export const decide = alone(decisions.decide);
export const listBoard = alone(board.listBoard);
export const countBoard = alone(boardCounts.countBoard);
export const addFigures = alone(sums.addFigures);
export const coverageOf = alone(sums.coverageOf);
export const partsOf = alone(sums.partsOf);
export const leaveOut = alone(leftOut.leaveOut);
export const listCorrections = alone(corrections.listCorrections);
export const settleCorrection = alone(corrections.settleCorrection);
export const addComment = alone(comments.addComment);
export const appendToComment = alone(comments.appendToComment);
export const listComments = alone(comments.listComments);
export const loadPack = alone(packs.loadPack);
export const takePack = alone(packing.takePack);
