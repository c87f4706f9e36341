import { isDeepStrictEqual } from "node:util";
import { invalid } from "@/app/api/_http/body";
import { ReportError } from "@/app/api/_http/problem";
import { loadEvents } from "@/db/collection-events";
import { loadCollection } from "@/db/collections";
import { read, write } from "@/db/store";
import { type StoredSubmission, storeSettled } from "@/db/submissions";
import { stateOfSubmission } from "@/lib/collection/standing";
import { figuresOf } from "@/lib/editions/figures-of-edition";
import { editionById } from "@/lib/editions/register";
import { parseFigure } from "@/lib/report/parse-figure";
import type { Figures } from "@/lib/report/values";
import { submissionOf } from "./collection-of";
import { formerReport } from "./former-report";
import { findingsOf } from "./read-file";

/** @throws `invalid` for an address that is not entered, and for what is no figure there */
function judged(editionId: string, figures: Figures): Figures {
  const specs = figuresOf(editionById(editionId));
  const faults = Object.entries(figures).flatMap(([address, value]) => {
    const spec = specs.get(address);
    if (!spec || spec.parts) return [{ pointer: `/figures/${address}`, detail: "这里没有要填的格" }];
    const parsed = value === null ? null : parseFigure(spec.measure, String(value));
    return parsed && !parsed.ok ? [{ pointer: `/figures/${address}`, detail: parsed.message }] : [];
  });
  if (faults.length > 0) throw invalid(faults);
  return figures;
}

const answeredByOthers = () =>
  new ReportError(
    "decided",
    "这一份的疑点刚由别人答过，您答的没有存，还留在框里。看一下现在的数，还要照您的改，就再答一次。",
  );

/**
 * Stores what a person says of the doubts of reading: the report is checked again, and waits to be decided on.
 * @param seen how many doubts were open when they looked; undefined: they do not say.
 * @throws `invalid`, and `decided` where somebody else has answered since, or decided
 */
export async function settleDoubts(submission: StoredSubmission, given: Figures, seen?: number) {
  const { id, collectionId, officeId, proposal } = submission;
  if (seen !== undefined && seen !== submission.doubts) throw answeredByOthers();
  const figures = judged(proposal.edition, given);
  const settled = { ...proposal, figures: { ...proposal.figures, ...figures } };
  const { lastYear, editionId } = await read(async (tx) => {
    const collection = await loadCollection(tx, collectionId);
    if (!collection) throw new Error(`There is no collection ${collectionId}`);
    const { office, year, editionId: edition } = collection;
    return { lastYear: await formerReport(tx, office.id, officeId, year), editionId: edition };
  });
  const findings = await findingsOf({ ...settled, notices: [] }, lastYear);
  return write(async (tx) => {
    // The report was checked outside of this transaction: what was stored of it meanwhile would be lost.
    const now = await submissionOf(tx, id);
    if (now.doubts !== submission.doubts || !isDeepStrictEqual(now.proposal, proposal)) throw answeredByOthers();
    const state = stateOfSubmission(submission, await loadEvents(tx, collectionId, officeId));
    if (state !== "doubtful" && state !== "waiting")
      throw new ReportError("decided", "这一份已经有了决定，疑点没有改。");
    const standing = await storeSettled(tx, { id, collectionId, officeId, editionId }, settled, findings, figures);
    return { state: standing.state };
  });
}
