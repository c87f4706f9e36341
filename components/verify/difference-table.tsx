import type { FinalisedVersion } from "@/lib/report/finalised-version";
import type { Difference, KnownReport } from "./verify-file";

type Props = { report: KnownReport; version: FinalisedVersion | null; differences: Difference[]; more: number };

const shown = (text: string) => (text === "" ? <span className="text-ink-2">没有</span> : text);

/** Place by place what the version prints and what the file does. */
export function DifferenceTable({ version, differences, more }: Props) {
  return (
    <>
      <div className="differences">
        <table>
          <caption className="sr-only">不一样的地方</caption>
          <thead>
            <tr>
              <th scope="col">位置</th>
              <th scope="col">{version ? `第 ${version.number} 次定稿` : "稿子"}</th>
              <th scope="col">这个文件</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ where, before, after, around }) => (
              <tr key={`${where}/${around}/${before}/${after}`}>
                <th scope="row">
                  {where}
                  {around && <span className="around">…{around}…</span>}
                </th>
                <td>{shown(before)}</td>
                <td>
                  <b>{shown(after)}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <p className="mt-2 text-small text-ink-2">还有 {more} 处没有列出来。</p>}
    </>
  );
}
