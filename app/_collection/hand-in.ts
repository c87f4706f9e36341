import { ReportError } from "@/app/api/_http/problem";
import { handFileIn, loadFile } from "@/db/collected-files";
import { collectionsExpecting } from "@/db/hand-in";
import { namesOfOffices } from "@/db/offices";
import type { StoredReport } from "@/db/reports";
import { read, write } from "@/db/store";
import { loadSubmission } from "@/db/submissions";
import type { Transaction } from "@/db/transaction";
import { loadVersion, versionsInForce } from "@/db/versions";
import { askedAgain } from "@/lib/collection/asked-again";
import { askedPlace } from "@/lib/collection/asked-place";
import type { DecisionItem } from "@/lib/collection/submission";
import { editionById } from "@/lib/editions/register";
import type { InterchangeFile } from "@/lib/report/interchange";
import { readCollected } from "./read-file";
import { digestOfBytes } from "./received-files";
import { withCollectors } from "./with-collectors";

/** What the last return asks for, held against the report as it stands. */
function askedOf(items: readonly DecisionItem[], { report }: StoredReport) {
  const edition = editionById(report.edition);
  return askedAgain(items, report).map((item) => ({ ...item, where: askedPlace(edition, item.place, report.text) }));
}

/** Who collects this report, and what became of what was handed in to them. */
export async function handInOf(tx: Transaction, stored: StoredReport) {
  const { id, officeId, report } = stored;
  const [{ version, collections }] = await withCollectors(tx, [{ id, officeId, year: report.year }]);
  return {
    version,
    collections: collections.map(({ items, ...told }) => ({ ...told, asked: askedOf(items, stored) })),
  };
}

/** As the program gives a version out: equal contents are equal bytes, whoever hands them in and when. */
const bytesOf = (content: InterchangeFile) => new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);

const notFinal = () => new ReportError("notFinalised", "报告还没有定稿，定稿以后才能报送。");
const notExpected = () =>
  new ReportError("notFound", "这个收报单位的名册里现在没有这个单位。刷新这一页，或者问一下收报单位。");

/** @throws `notFinalised`, `notFound` where the collection does not expect the office */
async function toHandIn(tx: Transaction, stored: StoredReport, collectionId: string) {
  const version = (await versionsInForce(tx, [stored.id])).get(stored.id);
  const content = version && (await loadVersion(tx, stored.id, version.number));
  if (!version || !content) throw notFinal();
  const expecting = await collectionsExpecting(tx, stored.officeId, stored.report.year);
  const to = expecting.find(({ collection, left }) => collection.id === collectionId && !left);
  if (!to) throw notExpected();
  return { version: version.number, content, officeId: to.officeId };
}

/** @throws `decided` where the very same file is another office's */
async function numberOf(tx: Transaction, submissionId: string, officeId: string): Promise<number> {
  const submission = await loadSubmission(tx, submissionId);
  if (submission?.officeId === officeId) return submission.number;
  const name = submission && (await namesOfOffices(tx, [submission.officeId])).get(submission.officeId);
  throw new ReportError("decided", `收报单位已经收过一模一样的文件，记在${name}名下。请与收报单位说一声。`);
}

/**
 * Hands the version in force in: the collection reads and checks it as it does any file.
 * @returns as which submission of the office; `same`: it was handed in before
 * @throws `notFinalised`, `notFound`, `decided`, `unreadable`
 */
export async function handIn(stored: StoredReport, collectionId: string, by: string) {
  const { kept, bytes, officeId } = await write(async (tx) => {
    const { version, content, officeId } = await toHandIn(tx, stored, collectionId);
    const bytes = bytesOf(content);
    const name = `${content.unit.name}${content.year}年度报告.json`;
    const handedIn = {
      from: "here",
      reportId: stored.id,
      version,
      office: officeId,
      by,
    } as const;
    const file = { sha256: digestOfBytes(bytes), name, bytes };
    return {
      kept: await handFileIn(tx, collectionId, file, handedIn),
      bytes,
      officeId,
    };
  });
  const { sha256, submissionId: before } = kept;
  if (before === null) await readCollected(kept, bytes);
  return read(async (tx) => {
    const file = await loadFile(tx, collectionId, sha256);
    if (!file?.submissionId) throw new ReportError("unreadable", file?.problem ?? "收报单位没有读成，再报一次。");
    return {
      number: await numberOf(tx, file.submissionId, officeId),
      same: before !== null,
    };
  });
}

const noLetter = () => new ReportError("notFound", "没有这一次报送的退回函。");

/** @returns the submission of the report's own office. @throws `notFound` for any other */
export async function ownSubmission(tx: Transaction, { officeId, report }: StoredReport, submissionId: string) {
  const submission = await loadSubmission(tx, submissionId);
  if (!submission) throw noLetter();
  const expecting = await collectionsExpecting(tx, officeId, report.year);
  const isOwn = expecting.some(
    (each) => each.collection.id === submission.collectionId && each.officeId === submission.officeId,
  );
  if (!isOwn) throw noLetter();
  return submission;
}
