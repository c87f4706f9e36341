import type { Metadata } from "next";
import { pageOfLog } from "@/app/_access/read-log";
import { openPage } from "@/app/_store/read-page";
import { type LogAddress, LogPage } from "@/components/access/log-page";
import { checkLog } from "@/db/log-lines";
import { listPeople } from "@/db/people";
import { read } from "@/db/store";
import { logQueryShape } from "@/lib/contract/account-shapes";

export const metadata: Metadata = { title: "操作记录" };

type Query = Promise<Record<string, string | string[] | undefined>>;

/** What of the address says nothing is left out: an empty field of a form is sent, too. */
const filled = (query: Awaited<Query>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).flatMap(([key, value]) => (typeof value === "string" && value !== "" ? [[key, value]] : [])),
  );

export default async function Log({ searchParams }: { searchParams: Query }) {
  await openPage({ needs: "people.manage" });
  const { after, ...address } = filled(await searchParams);
  const asked = logQueryShape.safeParse({ ...address, ...(after ? { after } : {}) });
  const page = await pageOfLog(asked.success ? asked.data : {});
  const { chain, people } = await read(async (tx) => ({ chain: await checkLog(tx), people: await listPeople(tx) }));
  return (
    <LogPage
      {...page}
      chain={chain}
      address={address as LogAddress}
      people={people.map(({ id, name }) => ({ id, name }))}
    />
  );
}
