import "server-only";
import { createHash } from "node:crypto";
import { originOf } from "@/app/_access/auth";
import { clientAddress } from "@/app/_access/client-address";
import { RecentLimit } from "@/app/_access/recent-limit";
import { jobsOf } from "@/app/_waiting/jobs-of";
import { noStore, ReportError } from "@/app/api/_http/problem";
import { rolesHeld } from "@/db/deputies";
import { feedAt } from "@/db/feeds";
import { findPerson, type Person } from "@/db/people";
import { read } from "@/db/store";
import type { Transaction } from "@/db/transaction";
import type { Actor } from "@/lib/access/actor";
import { atomOf, atomType } from "@/lib/feed/atom";
import { entriesOf } from "@/lib/feed/entries";
import { dayInChina } from "@/lib/report/deadline";
import { hashOfSecret } from "./own-feed";

const tenMinutes = 10 * 60_000;
const words = (minutes: number) => `订阅读得太勤，过 ${minutes} 分钟再读。待办不会变得这么快。`;
/** Of one feed, whatever number of programs reads it; and addresses that are none, from one client. */
export const [readLimit, missLimit] = [new RecentLimit(60, tenMinutes, words), new RecentLimit(60, tenMinutes, words)];

/** The same for every address that is none: no feed, somebody disabled, or whoever has to take a new password first. */
const noFeed = () => new ReportError("notFound", "没有这个订阅地址，可能已经换过。到“我的账号”里做一个新的。");

/** A name for what somebody is told of, which tells nothing of it (RFC 9562, version 8). */
function urnOf(...parts: string[]): string {
  const hex = createHash("sha256").update(parts.join("\n"), "utf8").digest("hex");
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

async function readerOf(tx: Transaction, sha256: string): Promise<{ person: Person; createdAt: string } | null> {
  const feed = await feedAt(tx, sha256);
  const person = feed && (await findPerson(tx, { id: feed.personId }));
  return person && !person.disabledAt && !person.mustChange ? { person, createdAt: feed.createdAt } : null;
}

/** What waits for whoever has the address, by the roles that they have now. @throws `notFound`, `tooMany` */
export async function readFeed(secret: string, request: Request): Promise<Response> {
  const [sha256, now, origin] = [hashOfSecret(secret), new Date().toISOString(), originOf(request)];
  const reader = await read((tx) => readerOf(tx, sha256));
  if (!reader) {
    missLimit.refuse(clientAddress(request));
    missLimit.count(clientAddress(request));
    throw noFeed();
  }
  readLimit.refuse(sha256);
  readLimit.count(sha256);
  const { id, name, administrator } = reader.person;
  const jobs = await read(async (tx) => {
    const roles = await rolesHeld(tx, id, dayInChina(now));
    const actor: Actor = { kind: "person", id, name, roles, administrator };
    return jobsOf(tx, actor, now);
  });
  const feed = {
    ...{ id: urnOf(id), title: `待办 · ${name}`, createdAt: reader.createdAt },
    ...{ self: `${origin}/api/feeds/${secret}`, page: `${origin}/waiting` },
    entries: entriesOf(jobs, { now, origin, idOf: (job) => urnOf(id, job) }),
  };
  return new Response(atomOf(feed), { headers: { ...noStore, "Content-Type": atomType } });
}
