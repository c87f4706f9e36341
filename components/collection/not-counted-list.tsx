import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import type { NotCounted } from "@/lib/collection/sum";
import { StateMark } from "./state-mark";
import type { SumsPageProps } from "./sums-page";

/** What is to be done next about an office that the sums lack. */
function nextStep({ state, contact, doubts, returns }: NotCounted): string {
  if (state === "missing") return contact && `联系人 ${contact}`;
  if (state === "returned") return returns > 1 ? `退回第 ${returns} 次，等再报` : "等再报";
  return doubts > 0 ? `${doubts} 处疑点没有答` : "报来了，还没有看";
}

type ListProps = Pick<SumsPageProps, "collection" | "notCounted" | "lacked"> & {
  coverage: SumsPageProps["sums"]["coverage"];
};

/** 没有计入: every office that the sums lack, with where it stands (rule C-2). */
export function NotCountedList({ collection, coverage, notCounted, lacked }: ListProps) {
  const { missing } = coverage;
  if (missing.length === 0) return <p className="py-3 text-ink-2">应报的 {coverage.expected} 个单位都计入了。</p>;
  return (
    <>
      <table className="sumlist">
        <thead className="sr-only">
          <tr>
            <th scope="col">状态</th>
            <th scope="col">单位</th>
            <th scope="col">情况</th>
          </tr>
        </thead>
        <tbody>
          {notCounted.map((each) => (
            <tr key={each.office.id}>
              <td>
                <StateMark state={each.state} />
              </td>
              <td>
                {each.submission ? (
                  <Link href={`/submissions/${each.submission}`} prefetch={false}>
                    {each.office.name}
                  </Link>
                ) : (
                  each.office.name
                )}
              </td>
              <td className="text-ink-2">{nextStep(each)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-3 flex flex-wrap items-center gap-3 text-small">
        <a className={buttonClass({ size: "small" })} href={`/api/collections/${collection.id}/missing.xlsx`}>
          催报名单
        </a>
        {lacked && (
          <span className="text-ink-2">
            这 {missing.length} 个去年新收合计 {lacked.value} 件，占 {(100 * lacked.share).toFixed(1)}%。
          </span>
        )}
        {missing.length > notCounted.length && (
          <Link href={`/collections/${collection.id}`}>其余 {missing.length - notCounted.length} 个在收报台看</Link>
        )}
      </p>
    </>
  );
}
