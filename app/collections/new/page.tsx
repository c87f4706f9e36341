import type { Metadata } from "next";
import { readPage } from "@/app/_store/read-page";
import { NewCollection } from "@/components/collection/new-collection";
import { PageFrame } from "@/components/frame/page-frame";
import { PageTitle } from "@/components/frame/page-main";
import { listCollections } from "@/db/collections";
import { dayInChina, dueToWrite } from "@/lib/report/deadline";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "先建名册" };

export default async function NewCollectionPage() {
  const [last] = await readPage({ needs: "collections.write" }, (tx, { offices }) => listCollections(tx, offices));
  const { year } = dueToWrite("department", dayInChina(new Date().toISOString()));
  const next = last && last.year >= year ? last.year + 1 : year;
  return (
    <PageFrame>
      <PageTitle>先建名册</PageTitle>
      <p className="mt-1.5 text-[16px] leading-[26px] text-ink-2">
        名册写明哪些单位要报。收报开始以后，谁没报、谁迟了，都按它算。
      </p>
      <NewCollection
        {...{ year: next, office: last?.office.name ?? "", contact: last?.contact ?? "" }}
        before={last ? { id: last.id, year: last.year } : null}
      />
    </PageFrame>
  );
}
