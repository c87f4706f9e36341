import "server-only";
import { eq } from "drizzle-orm";
import type { DraftPack } from "../lib/pack/draft-pack";
import { eventsOf, newEvents } from "../lib/review/brought-in";
import { brokenAt, chained } from "../lib/review/chain";
import { stateAfter, stepNow } from "../lib/review/state";
import { chainOf } from "./review-events";
import { reviewEvents } from "./review-schema";
import { reports } from "./schema";
import type { Transaction } from "./transaction";
import { accountOfWriter } from "./writer";

/** A name in a file is no signature where people log in: there a report goes on and becomes final by their accounts alone. */
export const namesProve = (): boolean => accountOfWriter() === null;

/** Beside the name of whoever is said to have finalised: a paper that is verified here may be of such a version. */
const saidInPack = "（草稿包上写的）";

/** The pack with what may hold here: where its names prove nothing, its versions are kept to be read and the report is a draft. */
export function provenPart(pack: DraftPack): DraftPack {
  if (namesProve()) return pack;
  const now = new Date().toISOString();
  const versions = pack.versions.map((version) => ({
    ...version,
    by: version.by.endsWith(saidInPack) ? version.by : version.by + saidInPack,
    reopenedAt: version.reopenedAt ?? now,
    reopenReason: version.reopenReason ?? "随草稿包带来，这里还没有签发",
  }));
  return { ...pack, versions, head: { ...pack.head, status: "drafting", published: false } };
}

/** Whether the events of a pack may hold here: they are whole, prove something, and say of its report what the pack says itself. */
export function isOfItsReport({ review, head }: DraftPack): boolean {
  if (!namesProve()) return false;
  const { phase } = stateAfter(eventsOf(review));
  return brokenAt(review) === null && (phase === "finalised") === (head.status === "finalised");
}

/**
 * Appends what happened to another copy and is not known here; no event here is changed, and each says that it was brought in.
 * @param along whether what they say holds here, too. @returns how many
 */
export async function takeReview(
  tx: Transaction,
  reportId: string,
  { review }: DraftPack,
  along: boolean,
): Promise<number> {
  const chain = await chainOf(tx, reportId);
  const news = newEvents(eventsOf(chain), eventsOf(review), along);
  if (news.length === 0) return 0;
  for (const event of news) {
    const link = chained(chain.at(-1), event);
    await tx.insert(reviewEvents).values({ reportId, ...link });
    chain.push(link);
  }
  const state = stateAfter(eventsOf(chain));
  const waits = stepNow(state);
  const last = chain[chain.length - 1];
  await tx
    .update(reports)
    .set({
      ...{ reviewStep: waits?.name ?? null, reviewSince: waits ? state.since : null },
      ...{ reviewCount: last.sequence, reviewHead: last.hash },
    })
    .where(eq(reports.id, reportId));
  return news.length;
}
