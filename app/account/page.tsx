import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { signedInOf } from "@/app/_access/asker";
import { ownDeputiesIn } from "@/app/_review/own-deputies";
import { openPage } from "@/app/_store/read-page";
import { AccountPage } from "@/components/access/account-page";
import { listDeputies } from "@/db/deputies";
import { feedOf } from "@/db/feeds";
import { namesOfOffices } from "@/db/offices";
import { listSessions } from "@/db/sessions";
import { write } from "@/db/store";
import type { Deputising } from "@/lib/access/deputising";
import { roleWords } from "@/lib/access/may";
import { dayInChina } from "@/lib/report/deadline";
import { printDaySpan } from "@/lib/report/print-date";

export const metadata: Metadata = { title: "我的登录" };

/** For whom somebody stands in; who stands in for them they see where they can change it. */
function saidTo(own: string, { absent, deputy, from, until }: Deputising): string[] {
  return deputy.id === own ? [`${absent.name} ${printDaySpan(from, until)}请假，期间由您代。`] : [];
}

export default async function Account() {
  const { actor } = await openPage({ needs: "account.own" });
  const signedIn = actor.kind === "person" ? await signedInOf(await headers()) : null;
  if (!signedIn) redirect("/");
  const { person, session } = signedIn;
  const now = new Date();
  const { sessions, names, feed, deputies, own } = await write(async (tx) => ({
    deputies: await listDeputies(tx, dayInChina(now.toISOString())),
    own: await ownDeputiesIn(tx, person.id),
    feed: await feedOf(tx, person.id),
    sessions: await listSessions(tx, person.id, now),
    names: await namesOfOffices(tx, [...new Set(person.roles.map(({ office }) => office))]),
  }));
  const rolesIn = (id: string) => person.roles.filter(({ office }) => office === id).map(roleWords);
  const roles = [...names].map(([id, name]) => `${name}：${rolesIn(id).join("、")}`);
  return (
    <AccountPage
      {...{ name: person.name, username: person.username, now: now.toISOString() }}
      roles={person.administrator ? [...roles, "管理员"] : roles}
      feed={feed?.createdAt ?? null}
      own={own}
      deputies={deputies.flatMap((each) => saidTo(person.id, each))}
      sessions={sessions.map((each) => ({ ...each, current: each.id === session.id }))}
    />
  );
}
