import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { readPage } from "@/app/_store/read-page";
import { jobsOf } from "@/app/_waiting/jobs-of";
import { WaitingPage } from "@/components/waiting/waiting-page";
import { dayInChina } from "@/lib/report/deadline";
import { inOrder } from "@/lib/waiting/job";

export const metadata: Metadata = { title: "待办" };
export const dynamic = "force-dynamic";

/** What waits for somebody over all their roles. 本机 has the list of reports for it. */
export default async function Waiting() {
  const now = new Date().toISOString();
  const { jobs, alone } = await readPage({ needs: "program" }, async (tx, { actor }) => ({
    jobs: await jobsOf(tx, actor, now),
    alone: actor.kind === "local",
  }));
  if (alone) redirect("/");
  return <WaitingPage waiting={inOrder(jobs, dayInChina(now))} now={now} />;
}
