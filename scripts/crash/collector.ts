import { createHash } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { writeGovernmentDraft } from "../../app/_collection/government-draft";
import { readingEnded, wakeReading, whenRead } from "../../app/_collection/reading-desk";
import { listBoard } from "../../db/board";
import { receiveFile } from "../../db/collected-files";
import { hashAfter, loadEvents } from "../../db/collection-events";
import { collectionEvents } from "../../db/collection-schema";
import { type Collection, createCollection, listCollections, loadCollection } from "../../db/collections";
import { decide } from "../../db/decisions";
import { addToRoster, loadRoster } from "../../db/roster";
import { read, write } from "../../db/store";
import { loadSubmission, standingIn } from "../../db/submissions";
import { addFigures } from "../../db/sums";
import { officeClassIds } from "../../lib/collection/office-class";
import type { Deadlines } from "../../lib/collection/roster";
import { editionById } from "../../lib/editions/register";
import { printInterchange } from "../../lib/report/interchange";
import { samples } from "../../lib/samples/samples";

// A process of its own, killed midway: files come in and are read, decided on and summed, all at once. What was
// acknowledged is said on a line. At its start, and told to end, it holds what it finds against itself.

const person = "requests.newlyReceived.naturalPerson";
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
const offices = 4;

async function begin(): Promise<Collection> {
  const [there] = await read(listCollections);
  if (there) return there;
  const deadlines = Object.fromEntries(officeClassIds.map((id) => [id, "2026-01-31"])) as Deadlines;
  const office = { name: "临江县人民政府办公室", kind: "department" as const };
  return write(async (tx) => {
    const { id } = await createCollection(tx, { office, year: 2025, editionId: "2021", deadlines, offices });
    const line = { formerNames: [], deadline: null, contact: "", class: "department" as const };
    await addToRoster(
      tx,
      id,
      Array.from({ length: offices }, (_, index) => ({ ...line, name: `临江县第${index}局` })),
    );
    return (await loadCollection(tx, id)) as Collection;
  });
}

/** Each file is another one, of an office in turn. */
function reportOf(count: number): Uint8Array {
  const unit = { name: `临江县第${count % offices}局`, kind: "department" as const };
  const { figures } = samples["2021"];
  const report = { ...samples["2021"], year: 2025, unit, figures: { ...figures, [person]: count + 1 } };
  return new TextEncoder().encode(JSON.stringify(printInterchange(editionById("2021"), report)));
}

async function takeIn({ id }: Collection): Promise<void> {
  for (let count = (process.pid % 1000) * 1000; ; count += 1) {
    const bytes = reportOf(count);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    await write((tx) => receiveFile(tx, id, { sha256, name: `${count}.json`, bytes }));
    say({ done: "received", sha256 });
    if (count % 3 > 0) continue;
    await whenRead(id, sha256);
    say({ done: "read", sha256 });
  }
}

async function decideAll(collection: Collection): Promise<void> {
  for (let count = 0; ; count += 1) {
    const query = { state: "waiting" as const, from: 0, limit: offices };
    const { rows } = await read((tx) => listBoard(tx, collection, query, "2026-02-01"));
    for (const { submission } of rows) {
      const decision = count % 4 === 3 ? ("return" as const) : ("accept" as const);
      const given = { decision, items: [], due: null, reason: "", after: null };
      const outcome = await write((tx) => decide(tx, submission ?? "", given));
      if (outcome.ok) say({ done: "decided", sequence: outcome.decision.sequence });
    }
    await pause();
  }
}

async function sumUp(collection: Collection): Promise<void> {
  for (;;) {
    const { id, revision } = await write((tx) => writeGovernmentDraft(tx, collection, "region"));
    say({ done: "summed", id, revision });
    await pause();
  }
}

const fault = (what: string) => say({ done: "fault", what });

/** The chain of events, every row of the board, and the sum, each worked out again. */
async function verify(collection: Collection): Promise<void> {
  await read(async (tx) => {
    const stored = await tx
      .select({ hash: collectionEvents.hash })
      .from(collectionEvents)
      .where(eq(collectionEvents.collectionId, collection.id))
      .orderBy(asc(collectionEvents.sequence));
    let hash = "";
    for (const [index, event] of (await loadEvents(tx, collection.id)).entries()) {
      hash = hashAfter(hash, event);
      if (stored[index].hash !== hash) return fault(`the chain breaks at event ${event.sequence}`);
    }
    let sum = 0;
    const { rows } = await listBoard(tx, collection, { from: 0, limit: offices }, "2026-02-01");
    for (const { office, state, submission } of rows) {
      const standing = await standingIn(tx, collection.id, office.id);
      if (standing.state !== state || standing.submissionId !== submission) fault(`${office.name} stands otherwise`);
      const counted = standing.countedId ? await loadSubmission(tx, standing.countedId) : null;
      sum += Number(counted?.proposal.figures[person] ?? 0);
    }
    const { [person]: added = 0 } = await addFigures(tx, collection, "region");
    if (Number(added) !== sum) fault(`the sum is ${added}, added up ${sum}`);
    if ((await loadRoster(tx, collection)).length !== offices) fault("the roster is not whole");
  });
}

async function main(): Promise<void> {
  const collection = await begin();
  await verify(collection);
  wakeReading();
  if (process.argv[2] === "end") {
    await readingEnded();
    await verify(collection);
    say({ done: "ended" });
    process.exit(0);
  }
  const work = [takeIn(collection), decideAll(collection), sumUp(collection)];
  await Promise.all(work.map((each) => each.catch((error: unknown) => fault(String(error)))));
}

void main();
