import { call } from "@/components/requests/call";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { figuresOf, labelOf } from "@/lib/editions/figures-of-edition";
import { editionById } from "@/lib/editions/register";
import type { SumsPageProps } from "./sums-page";

type HowProps = Pick<SumsPageProps, "collection" | "sums"> & {
  onChanged: () => void;
  onProblem: (problem: string | null) => void;
};

const ways: [what: string, how: string][] = [
  ["申请、复议、诉讼", "各单位已接收的报送里同一格相加，合计行、合计列由它们算出"],
  ["许可、处罚、强制、收费", "各单位相加"],
  ["现行有效", "只加自己制发的单位，联合发文由主办单位计"],
  ["规章", "由本级政府自己填，各单位报的只列在这里，不放进报告"],
  ["空着的格", "一个单位都没有填的格空着；填 0 的算 0"],
];

/** 怎么加的: what adds, what was left out and why, and the rules that the sums break. */
export function HowAdded({ collection, sums, onChanged, onProblem }: HowProps) {
  const specs = figuresOf(editionById(collection.edition));
  const nameOf = (address: string) => {
    const spec = specs.get(address);
    return spec ? labelOf(spec) : address;
  };
  const putIn = async (office: string, address: string) => {
    const answer = await call("PUT /api/collections/{collectionId}/sums/{address}/left-out", {
      ...{ path: { collectionId: collection.id, address }, body: { office, reason: null } },
    });
    onProblem(answer.ok ? null : answer.problem.detail);
    if (answer.ok) onChanged();
  };
  return (
    <>
      <table className="sumlist">
        <tbody>
          {ways.map(([what, how]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td className="!text-left">{how}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2 className="mt-5">不计入的数</h2>
      {sums.leftOut.length === 0 && (
        <p className="text-small text-ink-2">没有。点开一个数，可以写明理由不计某个单位，如复议机关作共同被告。</p>
      )}
      <ul>
        {sums.leftOut.map(({ office, address, value, reason }) => (
          <li key={office.id + address} className="py-1 text-small">
            {office.name}　{nameOf(address)} {value === null ? "空" : String(value)}：{reason}{" "}
            <LinkButton onClick={() => putIn(office.id, address)}>又计入</LinkButton>
          </li>
        ))}
      </ul>
      <h2 className="mt-5">核对</h2>
      {sums.broken.length === 0 && (
        <p className="flex items-center gap-1.5 text-small text-ok">
          <Icon name="check" size={14} />
          三张表的合计都平。
        </p>
      )}
      <ul>
        {sums.broken.map(({ rule, message, offices }) => (
          <li key={rule + message} className="flex gap-2 py-1 text-small">
            <Icon name="error" className="mt-1 text-err" />
            <span>
              {message}
              {offices.length > 0 && `。报得不平的是：${offices.map(({ name }) => name).join("、")}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
