import { eventsOfOffices } from "@/db/collection-events";
import { decisionsOn } from "@/db/decisions";
import {
  collectionsExpectingEach,
  type Expecting,
  type OfYear,
  type OwnLine,
  submissionsOfOffices,
} from "@/db/hand-in";
import type { Transaction } from "@/db/transaction";
import { versionsInForce } from "@/db/versions";
import type { RecordedEvent } from "@/lib/collection/event";
import { standingOf, stateOfSubmission } from "@/lib/collection/standing";
import type { FinalisedVersion } from "@/lib/report/finalised-version";

/** A report, whatever it says. */
type Whose = OfYear & { id: string };

const versionOf = ({ handedIn }: OwnLine, reportId: string) =>
  handedIn?.from === "here" && handedIn.reportId === reportId ? handedIn.version : null;

function lineOf(line: OwnLine, events: RecordedEvent[], reportId: string) {
  const { id, number, arrivedAt, fileName } = line;
  const decided = decisionsOn(events, id).at(-1);
  const arrived = events.find(({ event, submissionId }) => event.kind === "arrived" && submissionId === id);
  return {
    ...{ id, number, arrivedAt, fileName, by: arrived?.by ?? "", version: versionOf(line, reportId) },
    way: line.handedIn?.from === "here" ? ("here" as const) : ("file" as const),
    state: stateOfSubmission(line, events),
    decision: decided ? (({ items: _, sequence: __, ...told }) => told)(decided) : null,
  };
}

/** What the last return asks for. */
function itemsOf(lines: OwnLine[], events: RecordedEvent[]) {
  const last = lines.at(-1);
  if (!last || stateOfSubmission(last, events) !== "returned") return [];
  return decisionsOn(events, last.id).at(-1)?.items ?? [];
}

function collectingOf(expecting: Expecting, lines: OwnLine[], events: RecordedEvent[], reportId: string) {
  const { collection, deadline, left } = expecting;
  return {
    ...{ id: collection.id, office: collection.office, contact: collection.contact, deadline, expected: !left },
    state: standingOf(lines, events).state,
    submissions: lines.toReversed().map((line) => lineOf(line, events, reportId)),
    items: itemsOf(lines, events),
  };
}

const inForce = ({ number, sha256, finalisedAt, by }: FinalisedVersion) => ({ number, sha256, finalisedAt, by });

const officeIn = ({ collection, officeId }: Expecting) => ({ collectionId: collection.id, officeId });

/** @returns of each report who collects it, and what became of what was handed in to them. All are looked up at once. */
export async function withCollectors(tx: Transaction, reports: readonly Whose[]) {
  if (reports.length === 0) return [];
  const versions = await versionsInForce(
    tx,
    reports.map(({ id }) => id),
  );
  const expecting = await collectionsExpectingEach(tx, reports);
  const all = expecting.flat().map(officeIn);
  const [linesOf, eventsOf] = [await submissionsOfOffices(tx, all), await eventsOfOffices(tx, all)];
  return reports.map(({ id }, at) => {
    const version = versions.get(id);
    const told = expecting[at].map((each) => collectingOf(each, linesOf(officeIn(each)), eventsOf(officeIn(each)), id));
    return {
      version: version ? inForce(version) : null,
      // Who is expected no more still sees what became of what was sent.
      collections: told.filter(({ expected, submissions }) => expected || submissions.length > 0),
    };
  });
}

export type WithCollectors = Awaited<ReturnType<typeof withCollectors>>[number];
