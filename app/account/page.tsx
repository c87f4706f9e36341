import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { signedInOf } from "@/app/_access/asker";
import { openPage } from "@/app/_store/read-page";
import { AccountPage } from "@/components/access/account-page";
import { feedOf } from "@/db/feeds";
import { namesOfOffices } from "@/db/offices";
import { listSessions } from "@/db/sessions";
import { write } from "@/db/store";
import { roleWords } from "@/lib/access/may";

export const metadata: Metadata = { title: "我的登录" };

export default async function Account() {
  const { actor } = await openPage({ needs: "account.own" });
  const signedIn = actor.kind === "person" ? await signedInOf(await headers()) : null;
  if (!signedIn) redirect("/");
  const { person, session } = signedIn;
  const now = new Date();
  const { sessions, names, feed } = await write(async (tx) => ({
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
      sessions={sessions.map((each) => ({ ...each, current: each.id === session.id }))}
    />
  );
}
