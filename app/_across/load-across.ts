import { formerReport, reportOf } from "@/app/_collection/former-report";
import { arrivalsOf, type ExpectedOffice, firstFindings, listExpected, proposalsOf } from "@/db/collected-reports";
import { loadEvents } from "@/db/collection-events";
import type { Collection } from "@/db/collections";
import { read } from "@/db/store";
import type { Transaction } from "@/db/transaction";
import { answersIn } from "@/lib/across/answers";
import type { Across, AcrossOffice } from "@/lib/across/compare-offices";
import { desk } from "@/lib/beside/desk";
import type { RecordedEvent } from "@/lib/collection/event";

function returnsOf(events: readonly RecordedEvent[]): Map<string, string[]> {
  const returns = new Map<string, string[]>();
  for (const { event, officeId, at } of events)
    if (event.kind === "returned" && officeId) returns.set(officeId, [...(returns.get(officeId) ?? []), at]);
  return returns;
}

/** Everything that is compared across the offices of a collection. */
async function loadOffices(
  tx: Transaction,
  collection: Collection,
  expected: ExpectedOffice[],
  events: readonly RecordedEvent[],
): Promise<AcrossOffice[]> {
  const [reports, findings] = [await proposalsOf(tx, collection, "last"), await firstFindings(tx, collection)];
  const [arrivals, returns] = [await arrivalsOf(tx, collection), returnsOf(events)];
  const offices: AcrossOffice[] = [];
  for (const { office, class: kind, deadline } of expected) {
    const proposal = reports.get(office.id);
    const report = proposal ? reportOf(proposal) : null;
    const lastYear = report && (await formerReport(tx, collection.office.id, office.id, collection.year));
    offices.push({
      ...{ office, class: kind, deadline, report, lastYear },
      findings: (findings.get(office.id) ?? []).map(({ rule, severity }) => ({ rule, severity })),
      ...{ arrivals: arrivals.get(office.id) ?? [], returns: returns.get(office.id) ?? [] },
    });
  }
  return offices;
}

type Known = { last: number; across: Promise<Across> };
/** Comparing takes seconds where there are many offices: until something happens in a collection it stays as it is. */
const known = new Map<string, Known>();
const mostKnown = 8;

function keep(id: string, comparison: Known): Promise<Across> {
  known.delete(id);
  known.set(id, comparison);
  comparison.across.catch(() => known.delete(id));
  for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size - mostKnown))) known.delete(oldest);
  return comparison.across;
}

/** What changes nothing of what is compared. */
const isAnswer = ({ event }: RecordedEvent) => event.kind === "acrossAnswered";

/** The comparison of a collection, its expected offices, and what was said to the questions that it raises. */
export async function acrossOf(find: (tx: Transaction) => Promise<Collection>) {
  const { collection, expected, events, last, offices } = await read(async (tx) => {
    const found = await find(tx);
    const all = await loadEvents(tx, found.id);
    const sequence = all.findLast((event) => !isAnswer(event))?.sequence ?? 0;
    const list = await listExpected(tx, found);
    const isKnown = known.get(found.id)?.last === sequence;
    const loaded = isKnown ? null : await loadOffices(tx, found, list, all);
    return { collection: found, expected: list, events: all, last: sequence, offices: loaded };
  });
  const before = known.get(collection.id);
  const input = { editionId: collection.editionId, offices: offices ?? [] };
  const across =
    offices === null && before ? before.across : keep(collection.id, { last, across: desk().run("across", input) });
  return { collection, expected, answers: answersIn(events), across: await across };
}

export type AcrossFound = Awaited<ReturnType<typeof acrossOf>>;
