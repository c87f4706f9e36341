import "server-only";
import { headers } from "next/headers";
import { notFound, redirect, unstable_rethrow } from "next/navigation";
import { actorIn } from "@/app/_access/actor-of";
import { refuseUnless } from "@/app/_access/admit";
import { type Asker, askerOf } from "@/app/_access/asker";
import { namedBy, notThere } from "@/app/_access/subject-of";
import { accidentOf } from "@/app/api/_http/accidents";
import { logFailure } from "@/app/api/_http/log-failure";
import { ReportError, unforeseen } from "@/app/api/_http/problem";
import { failureLine } from "@/db/failure-line.mjs";
import { problemKinds } from "@/lib/contract/problem-kinds.mjs";
import "@/lib/editions/checked-editions";
import { read } from "@/db/store";
import { officeOfNamed } from "@/db/subjects";
import type { Transaction } from "@/db/transaction";
import type { Actor } from "@/lib/access/actor";
import { officesOf, rightsIn } from "@/lib/access/may";
import type { Right } from "@/lib/access/rights";
import { answerAs } from "./page-status";
import { saying } from "./saying";

/** What a page needs, of the report, collection or submission in its address. */
export type PageNeeds = { needs: Right; reportId?: string; collectionId?: string; submissionId?: string };

/** Who looks at the page. */
export type Viewer = {
  actor: Actor;
  /** The offices in which they have what the page needs; null for all. */
  offices: string[] | null;
  /** What they may do with what is in the address, or in an office. */
  rights: Right[];
};

/** Where somebody goes first who may not see any page yet. */
async function sendAway(asker: Asker): Promise<void> {
  if (asker.state === "local") return;
  if (asker.state === "closed") redirect("/setup");
  const path = (await headers()).get("x-page-path") ?? "/";
  if (asker.state === "nobody") redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  if (asker.signedIn.person.mustChange) redirect("/sign-in/change");
}

async function viewerOf(tx: Transaction, actor: Actor, { needs, ...given }: PageNeeds): Promise<Viewer> {
  const named = namedBy(given);
  const local = actor.kind === "local";
  const office = named && !local ? await officeOfNamed(tx, named) : null;
  if (named && !local && office === null) throw notThere(named);
  if (!local) refuseUnless(actor, needs, office === null ? null : { office }, named ? notThere(named) : undefined);
  return { actor, offices: officesOf(actor, needs), rights: rightsIn(actor, office ?? "") };
}

/**
 * What a page reads, for whoever may see it: the one place where pages are let through. What may not be seen is not found. An
 * accident or a refusal reaches the page that says it (`app/error.tsx`) by its digest: of an error of the server Next passes
 * nothing else on.
 */
export async function readPage<T>(needs: PageNeeds, work: (tx: Transaction, viewer: Viewer) => Promise<T>): Promise<T> {
  try {
    const asker = await askerOf({ headers: await headers() });
    await sendAway(asker);
    const actor = actorIn(asker);
    return await read(async (tx) => work(tx, await viewerOf(tx, actor, needs)));
  } catch (error) {
    if (error instanceof ReportError && error.code === "notFound") notFound();
    unstable_rethrow(error);
    if (error instanceof ReportError) {
      await answerAs(error.code);
      throw saying(error.detail);
    }
    throw await failedPage(error);
  }
}

/** An accident, or an error of the program; written down with where it came from and nothing of what it says. */
async function failedPage(error: unknown): Promise<Error> {
  const known = accidentOf(error);
  const code = known?.code ?? "failed";
  logFailure(code, error);
  await answerAs(code);
  return known
    ? saying(known.detail, `${problemKinds[code].title}：${known.detail}`)
    : saying(unforeseen.detail, failureLine(error));
}

/** A page that reads nothing is for whoever has logged in, too. */
export const openPage = (needs: PageNeeds = { needs: "program" }): Promise<Viewer> =>
  readPage(needs, async (_, viewer) => viewer);
