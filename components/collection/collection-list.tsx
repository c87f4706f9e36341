import Link from "next/link";
import { PageFrame } from "@/components/frame/page-frame";
import { PageTitle } from "@/components/frame/page-main";
import { ButtonLink } from "@/components/ui/button";

type Listed = {
  id: string;
  office: { name: string };
  year: number;
  counts: { expected: number; missing: number; accepted: number; published: number };
};

/** Every year that was collected, the latest first. */
export function CollectionList({ collections }: { collections: Listed[] }) {
  return (
    <PageFrame>
      <div className="flex flex-wrap items-center gap-3">
        <PageTitle>收报</PageTitle>
        <span className="grow" />
        <ButtonLink href="/collections/new" icon="add">
          建名册，开始收报
        </ButtonLink>
      </div>
      <ul className="mt-4">
        {collections.map(({ id, office, year, counts }) => (
          <li key={id} className="border-b border-line-2 bg-paper px-4 py-3">
            <Link href={`/collections/${id}`} className="text-[16px] font-semibold">
              {year} 年度收报
            </Link>
            <p className="text-small text-ink-2">
              {office.name}　应报 {counts.expected} 个，已报 {counts.expected - counts.missing} 个，已接收{" "}
              {counts.accepted + counts.published} 个
            </p>
          </li>
        ))}
      </ul>
    </PageFrame>
  );
}
