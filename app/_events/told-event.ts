import "server-only";
import { randomUUID } from "node:crypto";
import type { Happening } from "@/db/happenings";
import { namesOfOffices } from "@/db/offices";
import { read } from "@/db/store";
import { collectionNamed, reportNamed } from "@/db/subjects";
import type { Transaction } from "@/db/transaction";

async function reportOf(tx: Transaction, id: string | undefined) {
  const named = id === undefined ? null : await reportNamed(tx, id);
  return named ? { report: { id, ...named, path: `/reports/${id}` } } : {};
}

async function collectionOf(tx: Transaction, { collectionId: id, officeId, submissionId }: Happening) {
  const named = id === undefined ? null : await collectionNamed(tx, id);
  if (!named) return {};
  const name = officeId === undefined ? undefined : (await namesOfOffices(tx, [officeId])).get(officeId);
  const path = submissionId === undefined ? `/collections/${id}` : `/submissions/${submissionId}`;
  return { collection: { id, ...named, path }, ...(name === undefined ? {} : { from: { id: officeId, name } }) };
}

/** What the operator's command is told: what was done, by whom, to whose report. Its words and figures are in none of it. */
export const toldEvent = (happening: Happening): Promise<object> =>
  read(async (tx) => {
    const { kind, at, by, step, subject } = happening;
    return {
      ...{ id: randomUUID(), kind, at, by },
      ...(step ? { step } : {}),
      ...(subject ? { subject } : {}),
      ...(await reportOf(tx, happening.reportId)),
      ...(await collectionOf(tx, happening)),
    };
  });
