import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import { type AcrossCollection, type AcrossView, submissionAddress } from "./across-view";

type FaultListsProps = { collection: AcrossCollection; view: AcrossView; submissions: Record<string, string> };

/** So many names say who it was; the rest is in the file. */
const mostNamed = 4;

/** 差错: counted by what was asked and by who did not do it, in what each office sent first. */
export function FaultLists({ collection, view, submissions }: FaultListsProps) {
  const { byRule, byOffice, errors, clean } = view.faults;
  const most = Math.max(1, ...byRule.map((rule) => rule.errors));
  if (errors === 0) return <p className="across-nothing">各单位第一次报来的报告都没有错误。</p>;
  return (
    <div className="across-columns">
      <section>
        <h2>
          按要求 <small>{`${errors} 处错误，${byRule.length} 种。按各单位第一次报来的算`}</small>
        </h2>
        <table className="across-bars">
          <thead>
            <tr>
              <th scope="col">要求</th>
              <th scope="col">处</th>
              <th scope="col">
                <span className="sr-only">图</span>
              </th>
              <th scope="col">哪些单位</th>
            </tr>
          </thead>
          <tbody>
            {byRule.map(({ name, relation, errors: count, offices }) => (
              <tr key={name}>
                <th scope="row">
                  {name}
                  {relation && <small>{relation}</small>}
                </th>
                <td className="number">
                  <b>{count}</b>
                </td>
                <td className="bar">
                  <span style={{ width: `${(count / most) * 100}%` }} />
                </td>
                <td className="quiet">
                  {offices
                    .slice(0, mostNamed)
                    .map((each) => `${each.office.name} ${each.count}`)
                    .join("、")}
                  {offices.length > mostNamed && ` 等 ${offices.length} 个`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>
          按单位 <small>{`${byOffice.length} 个单位有错误，${clean} 个没有`}</small>
        </h2>
        <table className="across-bars">
          <thead>
            <tr>
              {["单位", "错误", "提醒", "退回"].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {byOffice.map(({ office, errors: own, warnings, returns }) => (
              <tr key={office.id}>
                <th scope="row">
                  <Link href={submissionAddress(submissions, office.id, collection.id)}>{office.name}</Link>
                </th>
                <td className="number">
                  <Icon name="error" size={14} className="text-err" /> <b>{own}</b>
                </td>
                <td className="number">{warnings}</td>
                <td className="number">{returns > 0 ? `${returns} 次` : "—"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
