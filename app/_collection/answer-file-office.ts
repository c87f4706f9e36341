import { ReportError } from "@/app/api/_http/problem";
import { type CollectedFile, loadFile, loadListed, loadReading, settleFile } from "@/db/collected-files";
import type { Collection } from "@/db/collections";
import { loadOffice } from "@/db/offices";
import { addFormerNames } from "@/db/roster-offices";
import { rememberKey } from "@/db/seals";
import { read, write } from "@/db/store";
import { isExpected } from "@/db/submissions";
import type { Transaction } from "@/db/transaction";
import { plainName } from "@/lib/collection/office-names";
import { noOffice } from "./collection-of";
import { submit } from "./read-file";
import { type FileLine, lineOf } from "./take-files";

const noFile = () => new ReportError("notFound", "这次收报里没有这个文件。");
const answered = () => new ReportError("decided", "这个文件已经有单位了，没有改。重新打开收报台看一下。");
const putAside = () => new ReportError("decided", "这个文件已经说了不要，没有改。要它的话，再放进来一次。");

async function waitingFile(tx: Transaction, collectionId: string, sha256: string): Promise<CollectedFile> {
  const file = await loadFile(tx, collectionId, sha256);
  if (!file) throw noFile();
  if (file.state === "discarded") throw putAside();
  if (file.submissionId !== null || file.state === "waiting") throw answered();
  return file;
}

/** What the report calls its office is another name of it from now on. */
async function remember(tx: Transaction, officeId: string, reportName: string): Promise<void> {
  const name = plainName(reportName);
  const { name: own, formerNames } = await loadOffice(tx, officeId);
  if (name !== "" && name !== plainName(own) && !formerNames.includes(name)) await addFormerNames(tx, officeId, [name]);
}

/** Who says whose a sealed file is has compared its fingerprint: it is not asked about again. */
async function rememberSeal(tx: Transaction, { collectionId, sha256, handedIn }: CollectedFile, officeId: string) {
  if (handedIn?.from !== "file" || handedIn.seal !== "unknown") return;
  const { fingerprint, publicKey } = handedIn;
  await rememberKey(tx, { fingerprint, publicKey, officeId });
  await settleFile(tx, collectionId, sha256, { state: "unmatched", handedIn: { ...handedIn, seal: "known" } });
}

/** Says whose an unmatched file is, or (null) that it was not handed in. @throws `notFound`, `decided` */
export async function answerFileOffice({ id }: Collection, sha256: string, officeId: string | null): Promise<FileLine> {
  const { file, reading } = await read(async (tx) => {
    if (officeId !== null && !(await isExpected(tx, id, officeId))) throw noOffice();
    return { file: await waitingFile(tx, id, sha256), reading: await loadReading(tx, id, sha256) };
  });
  if (officeId === null)
    await write(async (tx) => {
      // A colleague may have said whose it is since.
      await waitingFile(tx, id, sha256);
      await settleFile(tx, id, sha256, { state: "discarded", problem: null });
    });
  else if (!reading) throw new ReportError("decided", "这个文件读不出来，不能算作报送。请单位另送一份。");
  else
    await submit(file, officeId, reading, async (tx) => {
      // A colleague may have put it aside while it was checked.
      await waitingFile(tx, id, sha256);
      await remember(tx, officeId, reading.proposal.unit.name);
      await rememberSeal(tx, file, officeId);
    });
  const listed = await read((tx) => loadListed(tx, id, sha256));
  if (officeId !== null && listed?.office?.id !== officeId) throw answered();
  return lineOf(listed ?? { ...file, office: null, errors: null, warnings: null, doubts: null });
}
