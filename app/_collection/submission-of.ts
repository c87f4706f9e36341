import { loadEvents } from "@/db/collection-events";
import { loadCollection } from "@/db/collections";
import { decisionsOn } from "@/db/decisions";
import { namesOfOffices } from "@/db/offices";
import { withdrawnSince } from "@/db/seals";
import { listSubmissions, type StoredSubmission } from "@/db/submissions";
import type { Transaction } from "@/db/transaction";
import { askedAgain } from "@/lib/collection/asked-again";
import { stateOfSubmission } from "@/lib/collection/standing";
import { editionById } from "@/lib/editions/register";
import { deriveFigures } from "@/lib/report/figures";
import type { Report } from "@/lib/report/values";
import { formerReport, reportOf } from "./former-report";

const allFigures = (report: Report) => Object.fromEntries(deriveFigures(editionById(report.edition), report.figures));

/** A submission with everything that is decided by: findings, doubts, last year, what was asked, earlier ones. */
export async function submissionDetail(tx: Transaction, submission: StoredSubmission) {
  const { id, collectionId, officeId, proposal, findings, handedIn, ...said } = submission;
  const collection = await loadCollection(tx, collectionId);
  if (!collection) throw new Error(`There is no collection ${collectionId}`);
  const [all, events] = [
    await listSubmissions(tx, collectionId, officeId),
    await loadEvents(tx, collectionId, officeId),
  ];
  const report = reportOf(proposal);
  const lastYear = await formerReport(tx, collection.office.id, officeId, collection.year);
  const before = all.filter(({ number }) => number < said.number).at(-1);
  const returned = before && decisionsOn(events, before.id).findLast(({ decision }) => decision === "return");
  const name = (await namesOfOffices(tx, [officeId])).get(officeId) ?? "";
  return {
    ...{ id, collection: collectionId, office: { id: officeId, name }, year: collection.year },
    ...{ number: said.number, state: stateOfSubmission(submission, events) },
    ...{ sha256: said.sha256, fileName: said.fileName, format: said.format, arrivedAt: said.arrivedAt },
    ...{ doubts: said.doubts, proposal, findings, figures: allFigures(report) },
    lastYear: lastYear && { report: lastYear, figures: allFigures(lastYear) },
    asked: askedAgain(returned?.items ?? [], report),
    decisions: decisionsOn(events, id),
    seal:
      handedIn?.from === "file"
        ? {
            seal: handedIn.seal,
            fingerprint: handedIn.fingerprint,
            withdrawnAt: await withdrawnSince(tx, handedIn.fingerprint),
            finalised: handedIn.finalised ?? null,
          }
        : null,
    submissions: all.toReversed().map(({ collectionId: _, officeId: __, ...line }) => ({
      ...line,
      decision: decisionsOn(events, line.id).at(-1) ?? null,
    })),
  };
}
