import type { Metadata } from "next";
import { everybody } from "@/app/_access/people";
import { openPage } from "@/app/_store/read-page";
import { PeoplePage } from "@/components/access/people-page";

export const metadata: Metadata = { title: "成员和角色" };

export default async function People() {
  const { actor } = await openPage({ needs: "people.manage" });
  const own = actor.kind === "person" ? actor.id : "";
  return <PeoplePage {...(await everybody())} own={own} now={new Date().toISOString()} />;
}
