import { z } from "zod";
import { readPastedPeople } from "./access/pasted-people";
import { type ComparedText, findAlike } from "./across/alike";
import { alikeParts } from "./across/alike-words";
import { textLines } from "./across/folded-text";
import { faultOfAnswer } from "./assignments/assignment";
import { compareWithLast } from "./assignments/compare-with-last";
import { asHeld, heldAt, isSafe, patchesOfAnswers } from "./assignments/values";
import { isLong } from "./beside/is-long";
import { checkedReport } from "./checks/check-input";
import { splitMessage } from "./checks/finding";
import { numberKey } from "./checks/number-trace";
import { runChecks } from "./checks/run-checks";
import { scopeSubject } from "./checks/standing/reason-subject";
import { shownFindings } from "./checks/standing/shown-findings";
import { askedPlace } from "./collection/asked-place";
import { guessClass } from "./collection/guess-class";
import { buildMatcher } from "./collection/match-office";
import { plainName } from "./collection/office-names";
import { readRosterRows, readRosterText } from "./collection/read-roster";
import { governmentOf } from "./collection/what-adds";
import { buildDocument, buildSection } from "./document/build-document";
import { buildMarkup } from "./document/markup";
import { phraseLines, titleLines } from "./document/title-lines";
import { writeTypstInput } from "./document/typst-input";
import type { Balance, Table } from "./editions/edition";
import { edition2021 } from "./editions/edition-2021";
import { type FigureSpec, figuresOf } from "./editions/figures-of-edition";
import { docxOf, docxRunsOf, docxTableOf, pdfOf, xlsxOf } from "./growth-files.fixture";
import { compareCopy } from "./import/compare-copy";
import type { Copy } from "./import/read-copy";
import { readReport } from "./import/read-report";
import { readLedger, wordKey } from "./ledger/read-ledger";
import type { MarkedFile } from "./markup/marked-file";
import { changesOf, pinnedComments, strangerFault } from "./markup/match-markup";
import { compareReports } from "./proposal/compare-report";
import { describeText } from "./proposal/take-sections";
import { canonicalJson } from "./report/canonical";
import { carriedParagraphs } from "./report/carried-paragraphs";
import { applyChanges, changesBetween } from "./report/change";
import { columnBalance, sayUnbalanced } from "./report/column-balance";
import { type Comment, standingOf } from "./report/comment";
import { compareParagraphs, diffText } from "./report/compare-text";
import { stepStates } from "./report/completeness";
import { isDecimal } from "./report/decimal";
import { figureOffers } from "./report/figure-offers";
import { findFigures } from "./report/figure-search";
import { deriveFigures, enteredPartsOf } from "./report/figures";
import { fileName } from "./report/file-name";
import { findInText, replaceInText } from "./report/find-text";
import { aspectInsertion, toggleHeading } from "./report/heading-edits";
import { printInterchange, readInterchange } from "./report/interchange";
import { keepLive, keepLiveLines, liveAddresses } from "./report/kept-live";
import { casesBehind, countCases, type LedgerCase } from "./report/ledger-cases";
import { parseLiveFigure, piecesOf, printLiveFigures } from "./report/live-figures";
import { mergeText, mergeTexts } from "./report/merge-text";
import { cleanText, levelOf, paragraphsOf, readParagraph } from "./report/paragraphs";
import { parseFigure } from "./report/parse-figure";
import { entryOf } from "./report/paste-grid";
import { type PastedNode, readPastedText, readPastedTree } from "./report/paste-prose";
import { isField, parsePlace, textIn } from "./report/place";
import { measureAspects, printedLength } from "./report/prose-length";
import { findUntouched, quoteOf } from "./report/quote";
import { quoteAt } from "./report/quote-at";
import { entryFault, readEntry } from "./report/read-entry";
import { readCells, readTabText } from "./report/read-rectangle";
import { readRemark } from "./report/remark-notes";
import { sectionSchema } from "./report/section-schema";
import { splitReport } from "./report/section-values";
import { applyEdits, editsBetween } from "./report/text-edits";
import { valueAt, withValue } from "./report/value-at";
import { blankReport, type Report } from "./report/values";
import { writeTabText } from "./report/write-tab-text";
import { askedItems } from "./review/asked-items";
import { samples } from "./samples/samples";
import { openSeal } from "./seal/seal";
import { unseal } from "./seal/signed-report";
import { unsealReturn } from "./seal/signed-return";
import { carryOver } from "./years/carry-over";
import { compareYears, shortened } from "./years/compare-years";

const edition = edition2021;
const figures = deriveFigures(edition, {});
const offers = figureOffers(edition);
const [prose] = edition.sections.filter((section) => section.kind === "prose");
const count = { measure: "count" as const };
const linesOf = (text: string) => text.split("\n");
const changed = (text: string) => text.replace(/([^\n]{2})[^\n]/g, "$1改");
const bytesOf = (text: string) => new TextEncoder().encode(text);

let calls = 0;
/** Of another year each time: the checks remember what they have read of one. */
function reportOf(text: string): Report {
  calls += 1;
  const unit = { name: "某某局", kind: "department" as const };
  const texts = { preamble: text, overview: text, problemsAndImprovements: "", otherMatters: "" };
  return { ...blankReport(edition.id, unit, 2021 + (calls % 900)), text: texts };
}
const documentOf = (text: string) => buildDocument(edition, { ...reportOf(text), figures });
const interchange = (text: string) => ({
  year: 2025,
  unit: { name: "某某局" },
  text: { overview: text, preamble: text },
});

const content = printInterchange(edition, samples["2021"], figures);
const copy: Copy = {
  ...{ format: "docx", unit: "", year: 2025, edition: edition.id },
  ...{ claimed: null, figures: {}, lines: [], layout: [] },
};

const commentOfWords: Comment = {
  ...{ id: "", place: "text:overview#0:0-1", quote: null, text: "问", asks: false, by: "", at: "", revision: 1 },
  ...{ settled: null, replies: [] },
};

const balanced = [...figuresOf(edition).values()].map(({ table }) => table).find(({ balance }) => balance) as Table & {
  balance: Balance;
};
/** A file in which a text has become another, with a comment and a tracked change on all of it. */
function markedOf(text: string): MarkedFile {
  const side = (overview: string) => ({ ...reportOf(overview), printed: {} });
  const spot = { line: text, start: 0, end: Math.floor(text.length / 2) };
  const revision = { kind: "insertion" as const, by: "甲", at: null, text, spot };
  const comment = { id: "1", parent: null, by: "甲", at: null, text, done: false, spots: [spot] };
  return {
    accepted: side(changed(text)),
    rejected: side(text),
    exported: null,
    comments: [comment],
    revisions: [revision],
  };
}
const offeredAddresses = [...figures.keys()];
/** A ledger of as many lines as the text has characters. */
const casesOf = (text: string): LedgerCase[] =>
  Array.from(text, (_, index) => ({
    ...{ row: index + 2, receivedOn: "2025-03-01", closedOn: "2025-04-01", carriedOver: false },
    ...{ kind: "naturalPerson", outcome: "disclosed" },
  }));

/** What a browser makes of a pasted page: the text in as many elements within each other as it has lines, up to 400. */
const nested = (text: string): PastedNode =>
  linesOf(text)
    .slice(0, 400)
    .reduce<PastedNode>((inner, line) => ({ tag: "div", attributes: {}, children: [line, inner] }), text);
const cellsOf = (text: string) =>
  linesOf(text).map((line) => line.split("，").map((cell) => ({ text: cell, rowSpan: 3, colSpan: 2 })));

const named = (text: string, id: string): ComparedText => ({ ...reportOf(text), id });
const alikeTexts = (text: string) => [named(text, "甲"), named(text.slice(1), "乙"), named(changed(text), "丙")];

const aspectAsked = "aspect:platform";
const answerOf = (text: string) => ({
  ...{ place: aspectAsked, value: text, way: "account" as const, by: "", at: "", taken: text.slice(1), takenAt: "" },
});

/** Each door of `lib` by its file and name, with what is handed in from outside. */
export const growthReaders: Record<string, (text: string) => unknown> = {
  "assignments/assignment#faultOfAnswer": (text) => faultOfAnswer(edition, offeredAddresses[0], text),
  "assignments/compare-with-last#compareWithLast": (text) => compareWithLast(text, text, "amount"),
  "assignments/values#heldAt": (text) => heldAt(edition, reportOf(text), aspectAsked),
  "assignments/values#asHeld": (text) => asHeld(edition, offeredAddresses[0], text),
  "assignments/values#isSafe": (text) => isSafe(edition, reportOf(text), answerOf(text)),
  "assignments/values#patchesOfAnswers": (text) => patchesOfAnswers(edition, reportOf(text), [answerOf(text)]),
  "across/alike#findAlike": (text) => findAlike(alikeTexts(text)),
  "across/folded-text#textLines": (text) => textLines(reportOf(text)),
  "across/alike-words#alikeParts": (text) =>
    findAlike(alikeTexts(text)).pairs.map((pair) => alikeParts(edition, pair, reportOf(text).text)),
  "collection/asked-place#askedPlace": (text) => [
    askedPlace(edition, text, reportOf(text).text),
    askedPlace(edition, `text:overview#${linesOf(text).length - 1}`, reportOf(text).text),
  ],
  "report/merge-text#mergeText": (text) => mergeText(text, changed(text), `${text.slice(7)}完`),
  "report/merge-text#mergeTexts": (text) => mergeTexts(text, changed(text), `改${text.replace(/..\n/g, "完\n")}`),
  "markup/match-markup#changesOf": (text) => changesOf(reportOf(text), markedOf(text)),
  "markup/match-markup#pinnedComments": (text) => pinnedComments(reportOf(changed(text)), markedOf(text)),
  "markup/match-markup#strangerFault": (text) => strangerFault(reportOf(text), markedOf(text)),
  "report/text-edits#applyEdits": (text) => applyEdits(text, editsBetween(text, changed(text))),
  "report/text-edits#editsBetween": (text) => editsBetween(text, changed(text)),
  "collection/guess-class#guessClass": guessClass,
  "collection/office-names#plainName": plainName,
  "collection/read-roster#readRosterText": (text) => readRosterText(text, 2025),
  "collection/read-roster#readRosterRows": (text) =>
    readRosterRows(
      linesOf(text).map((line) => line.split("，")),
      2025,
    ),
  "collection/match-office#buildMatcher": (text) =>
    buildMatcher(
      "某某县人民政府办公室",
      linesOf(text).map((name, at) => ({ id: String(at), name, formerNames: [] })),
    ),
  "collection/what-adds#governmentOf": governmentOf,
  "seal/seal#openSeal": (text) => openSeal("x", z.string(), bytesOf(JSON.stringify({ format: "x", statement: text }))),
  "seal/signed-return#unsealReturn": (text) =>
    unsealReturn(bytesOf(JSON.stringify({ format: "ogi-signed-return/1", statement: { reason: text } }))),
  "seal/signed-report#unseal": (text) =>
    unseal(
      bytesOf(
        JSON.stringify({
          ...{ format: "ogi-signed-report/1", publicKey: "AAAA", signature: "AAAA" },
          statement: {
            report: { year: 2025, text },
            ...{ version: 1, finalisedAt: "2026-01-20T02:00:00.000Z", signedAt: "2026-01-20T02:00:00.000Z" },
          },
        }),
      ),
    ),
  "report/compare-text#diffText": (text) => diffText(text, changed(text)),
  "report/compare-text#compareParagraphs": (text) => compareParagraphs(linesOf(text), linesOf(changed(text))),
  "years/compare-years#compareYears": (text) => {
    const [before, after] = [reportOf(changed(text)), reportOf(text)];
    return shortened(
      compareYears([
        { name: "前", edition, report: before },
        { name: "后", edition, report: after },
      ]),
    );
  },
  "access/pasted-people#readPastedPeople": (text) => readPastedPeople(text, []),
  "beside/is-long#isLong": isLong,
  "checks/check-input#checkedReport": (text) => checkedReport(reportOf(text)),
  "checks/finding#splitMessage": splitMessage,
  "checks/number-trace#numberKey": (text) =>
    numberKey(text, { section: "overview", start: text.length - 1, end: text.length - 1, text: text.slice(-1) }),
  "checks/run-checks#runChecks": (text) => runChecks(checkedReport(reportOf(text))),
  "checks/standing/shown-findings#shownFindings": (text) => {
    const { findings } = runChecks(checkedReport(reportOf(text)));
    return shownFindings(edition, reportOf(text), figures, findings, []);
  },
  "checks/standing/reason-subject#scopeSubject": (text) =>
    runChecks(checkedReport(reportOf(text)))
      .numbers.slice(0, 1)
      .map((trace) => scopeSubject(trace, reportOf(text), [])),
  "report/quote-at#quoteAt": (text) => quoteAt(edition, reportOf(text), figures, { kind: "text", section: "overview" }),
  "review/asked-items#askedItems": (text) => {
    const quote = { ...quoteOf(text.split("\n")[0], { start: 0, end: 4 }), words: text.slice(0, 4) };
    const reasons = [{ kind: "文字" as const, text: "不准", place: commentOfWords.place, quote }];
    const asked = { ...{ step: "审核", by: "韩某某", at: "", text: "", revision: 1 }, reasons, answers: [null] };
    return askedItems(asked, edition2021, reportOf(changed(text)), figures);
  },
  "report/comment#standingOf": (text) => {
    const words = { kind: "words", section: "overview", paragraph: 0, start: 0, end: linesOf(text)[0].length } as const;
    const quote = quoteAt(edition, reportOf(text), figures, words);
    return standingOf({ ...commentOfWords, quote }, reportOf(changed(text)), figures);
  },
  "document/build-document#buildDocument": documentOf,
  "document/build-document#buildSection": (text) => buildSection(edition, "overview", { ...reportOf(text), figures }),
  "document/markup#buildMarkup": (text) => buildMarkup(documentOf(text)),
  "document/title-lines#titleLines": titleLines,
  "document/title-lines#phraseLines": (text) => phraseLines(text),
  "document/typst-input#writeTypstInput": (text) => writeTypstInput(documentOf(text)),
  "years/carry-over#carryOver": (text) => carryOver(reportOf(text), 2025),
  "import/compare-copy#compareCopy": (text) => compareCopy({ ...copy, lines: linesOf(text) }, content),
  "ledger/read-ledger#wordKey": wordKey,
  "ledger/read-ledger#readLedger": (text) =>
    readLedger(bytesOf(`收到申请日期,申请人性质,处理结果,答复时间\n2025-01-06,公民,公开,2025-01-20\n${text}`), {
      ...{ edition, year: 2025, kind: "requests" },
      columns: { receivedOn: 0, applicant: 1, outcome: 2, closedOn: 3 },
    }),
  "import/read-report#readReport of text": (text) => readReport(bytesOf(text), "年报.txt"),
  "import/read-report#readReport of a page": (text) =>
    readReport(bytesOf(`<html><body>${text}</body></html>`), "年报.html"),
  "report/file-name#fileName": (text) => fileName(text),
  "import/read-report#readReport of a Word file": async (text) => readReport(await docxOf(text), "年报.docx"),
  "import/read-report#readReport of a table in Word": async (text) => readReport(await docxTableOf(text), "年报.docx"),
  "import/read-report#readReport of runs in Word": async (text) => readReport(await docxRunsOf(text), "年报.docx"),
  "import/read-report#readReport of a workbook": async (text) => readReport(await xlsxOf(text), "年报.xlsx"),
  "import/read-report#readReport of a PDF": (text) => readReport(pdfOf(text), "年报.pdf"),
  "import/read-report#readReport of JSON": (text) =>
    readReport(bytesOf(JSON.stringify(interchange(text))), "年报.json"),
  "import/read-report#readReport of broken JSON": (text) => readReport(bytesOf(`{"a":${text}`), "年报.json"),
  "proposal/compare-report#compareReports": (text) =>
    compareReports(edition, reportOf(changed(text)), reportOf(text), {}),
  "proposal/take-sections#describeText": describeText,
  "report/change#applyChanges": (text) =>
    applyChanges(reportOf(""), changesBetween(edition, reportOf(""), reportOf(text))),
  "report/change#changesBetween": (text) => changesBetween(edition, reportOf(changed(text)), reportOf(text)),
  "report/canonical#canonicalJson": canonicalJson,
  "report/carried-paragraphs#carriedParagraphs": (text) => carriedParagraphs(text, figures, figures),
  "report/column-balance#columnBalance": (text) => columnBalance(balanced, balanced.balance, text, figures),
  "report/column-balance#sayUnbalanced": (text) => sayUnbalanced(balanced, text, figures),
  "report/completeness#stepStates": (text) => stepStates(edition, reportOf(text)),
  "report/decimal#isDecimal": isDecimal,
  "report/figure-search#findFigures": (text) => findFigures(offers, text, figures),
  "report/figures#enteredPartsOf": (text) => enteredPartsOf(edition, text),
  "report/find-text#findInText": (text) => findInText(text, text.slice(0, 2), figures),
  "report/find-text#replaceInText": (text) =>
    replaceInText(text, findInText(text, text.slice(0, 2), figures), "改成的字"),
  "report/heading-edits#toggleHeading": (text) => toggleHeading(linesOf(text), 0, 2),
  "report/heading-edits#aspectInsertion": (text) =>
    prose.aspects?.map((aspect) => aspectInsertion(prose, linesOf(text), aspect)),
  "report/interchange#readInterchange": (text) => readInterchange(interchange(text)),
  "report/interchange#printInterchange": (text) => printInterchange(edition, reportOf(text), figures),
  "report/kept-live#keepLive": (text) => keepLive(text, changed(text), { edition, now: figures, later: figures }),
  "report/kept-live#keepLiveLines": (text) =>
    keepLiveLines(text, changed(text), { edition, now: figures, later: figures }),
  "report/kept-live#liveAddresses": (text) => liveAddresses(text, figures),
  "report/ledger-cases#casesBehind": (text) => casesBehind("requests", 2025, casesOf(text), new Set(offeredAddresses)),
  "report/ledger-cases#countCases": (text) => countCases(edition, "requests", 2025, casesOf(text)),
  "report/live-figures#parseLiveFigure": parseLiveFigure,
  "report/live-figures#printLiveFigures": (text) => printLiveFigures(text, figures),
  "report/live-figures#piecesOf": (text) => piecesOf(text, figures),
  "report/paragraphs#levelOf": levelOf,
  "report/paragraphs#readParagraph": (text) => readParagraph(text),
  "report/paragraphs#paragraphsOf": paragraphsOf,
  "report/paragraphs#cleanText": cleanText,
  "report/parse-figure#parseFigure": (text) => [parseFigure("count", text), parseFigure("amount", text)],
  "report/paste-grid#entryOf": (text) => entryOf(figuresOf(edition).values().next().value as FigureSpec, text),
  "report/paste-prose#readPastedTree": (text) => readPastedTree(nested(text), figures),
  "report/paste-prose#readPastedText": readPastedText,
  "report/place#parsePlace": parsePlace,
  "report/place#textIn": textIn,
  "report/place#isField": isField,
  "report/prose-length#printedLength": (text) => printedLength(text, figures),
  "report/prose-length#measureAspects": (text) => measureAspects(prose, text, figures),
  "report/quote#quoteOf": (text) => quoteOf(text, { start: 2, end: text.length - 2 }),
  "report/quote#findUntouched": (text) => {
    const place = { section: "overview", paragraph: 0, start: 0, end: 2 } as const;
    return findUntouched(place, quoteOf(text, place), changed(text));
  },
  "report/read-entry#readEntry": (text) => readEntry(count, text),
  "report/read-entry#entryFault": (text) => entryFault(count, text),
  "report/read-rectangle#readCells": (text) => readCells(cellsOf(text)),
  "report/read-rectangle#readTabText": readTabText,
  "report/write-tab-text#writeTabText": (text) => writeTabText(linesOf(text).map((line) => line.split("，"))),
  "report/remark-notes#readRemark": (text) => readRemark(edition, "requests", text),
  "report/section-schema#sectionSchema": (text) => [
    sectionSchema(edition, "overview").safeParse({ text }),
    sectionSchema(edition, "cover").safeParse({ contact: { address: text }, unit: { name: text } }),
  ],
  "report/section-values#splitReport": (text) => splitReport(edition, reportOf(text)),
  "report/value-at#valueAt": (text) => valueAt(reportOf(text), { kind: "text", section: "overview" }),
  "report/value-at#withValue": (text) => withValue(reportOf(text), { kind: "text", section: "overview" }, text),
};

/** Doors that take words and lists, but none of any length from outside. */
export const shortDoors: Record<string, string> = {
  "review/state#otherReturn": "a state and an instant",
  "assignments/assignment#progressOf": "an assignment and a day",
  "assignments/assignment#unownedParts": "keys of an edition",
  "assignments/parts#partsOfKeys": "keys of an edition",
  "assignments/parts#namesOfParts": "keys of an edition",
  "assignments/values#nameOfPlace": "an address",
  // Ids of editions, figures, sections, kinds; days; settings.
  "editions/register#editionById": "an id",
  "export/own-fonts#ownFonts": "a setting",
  "report/deadline#dueOf": "a day",
  "report/deadline#nextDue": "a day",
  "report/deadline#dueFor": "a day",
  "report/deadline#dayInChina": "a day",
  "report/bin#leavesBinAt": "an instant",
  "report/print-date#printDay": "a day",
  "report/print-date#printDayOfYear": "a day",
  "report/print-date#printDaySpan": "two days",
  "report/print-date#printMoment": "an instant",
  "report/print-date#printInstant": "an instant",
  "report/deadline#dueToWrite": "a day",
  "report/duty#dutiesOf": "the reports of an office and a day",
  "report/decimal#toDecimal": "a figure",
  "report/ledger-cases#isLedgerKind": "an id",
  "proposal/handling#withUnitName": "a name",
  "proposal/taken-patches#takenPatches": "the places of a comparison",
  "report/place#textOfSection": "an id",
  "report/place#cellPlace": "an address",
  "report/section-changes#placeAtPointer": "an address",
  "report/place-name#placeName": "an address",
  "checks/standing/finding-order#speaksOf": "an address",
  "checks/standing/finding-order#lineItem": "an address",
  "report/faults#wanted": "a sentence of ours",
  "checks/reasons#scopeKey": "a key of ours",
  "proposal/table-rows#rowAddressOf": "an address",
  "document/typst-input#writeFontChains": "fonts that are there",
  "across/unusual-words#unusualName": "an address",
  "across/alike-words#alikeWords": "two names",
  // As many figures as an edition has.
  "proposal/places#placesOfAddresses": "figures of an edition",
  "proposal/settle#settleFigures": "figures of an edition",
  "report/interchange#contradictions": "figures of an edition",
  "report/ledger-cases#differencesFrom": "figures of an edition",
  // A name has a hundred characters at most.
  "report/text-limits#nameFault": "a name",
  "report/values#reportTitle": "a name",
  "report/interchange#nameFaults": "two names",
  "papers/build-check-report#checkReportTitle": "a name",
  "seal/fingerprint#printFingerprint": "a fingerprint",
  "waiting/job#inOrder": "jobs, a few lines each",
  "waiting/job#dueWords": "days",
  "seal/seal#fingerprintOf": "a key",
  "seal/seal#seal": "a statement of ours",
  "seal/signed-return#signReturn": "a key, with a decision as it was taken",
  "review/kind-of-place#kindOfPlace": "a place",
  "review/collector-return#reasonsOf": "the items of a letter",
  "seal/signed-report#signReport": "a key, with a report as it was finalised",
  "collection/asked-again#askedAgain": "items of a letter, each at one place of a report",
  "collection/punctuality#daysAfter": "days",
  "collection/punctuality#daysLate": "days",
  "readers/open-archive#openArchive": "bytes, measured by the readers that open them",
  "access/may#rightsIn": "an office's id",
  "access/may#seatsIn": "an office's id",
  "access/deputising#faultOfDeputising": "days, and who stands in for whom in an installation",
  "access/username#foldUsername": "a login name",
  "access/username#isUsername": "a login name",
  "access/password-faults#passwordNeeds": "a password, of which the contract takes a thousand characters",
  "access/password-faults#passwordFaults": "a password, of which the contract takes a thousand characters",
  "report/print-date#printClock": "an instant",
  "report/print-date#printSecond": "an instant",
  "report/summed-figure#sumBehind": "an address",
  "report/actor#nameOfOther": "a name",
  "report/actor#inSeatOf": "two names",
  "report/actor#isOf": "two names",
  "report/values#blankReport": "a name",
  "papers/build-review-sheet#reviewSheetTitle": "a name",
  "report/preamble#buildPreamble": "names and lines of the contact",
};
