import Link from "next/link";
import { againstWords, unusualName } from "@/lib/across/unusual-words";
import { editionById } from "@/lib/editions/register";
import { type AcrossCollection, type AcrossView, submissionAddress } from "./across-view";
import { AnswerControls } from "./answer-controls";

type ValuesTableProps = { collection: AcrossCollection; view: AcrossView; submissions: Record<string, string> };

const heads = ["单位", "什么数", "", "比照", "少见在哪里", "问过没有"];

/** 少见的数: what is to be asked first, what was asked or dropped at the end. */
export function ValuesTable({ collection, view, submissions }: ValuesTableProps) {
  const edition = editionById(collection.edition);
  const lines = [...view.values.filter(({ answer }) => !answer), ...view.values.filter(({ answer }) => answer)];
  if (lines.length === 0) return <p className="across-nothing">没有与去年、与同类单位相差很大的数。</p>;
  return (
    <div className="across-scroll values">
      <table className="across-rows">
        <thead>
          <tr>
            {heads.map((name, index) => (
              <th key={name} scope="col" className={index === 2 ? "number" : undefined}>
                {name || collection.year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ office, address, share, value, against, words, about, answer }) => (
            <tr key={about} className={answer?.answer === "dropped" ? "dropped" : undefined}>
              <th scope="row">
                <Link href={submissionAddress(submissions, office.id, collection.id)}>{office.name}</Link>
              </th>
              <td>{unusualName(edition, address, share)}</td>
              <td className="number">
                <b>{value}</b>
              </td>
              <td className="quiet">{againstWords(against)}</td>
              <td>{words}</td>
              <td>
                <AnswerControls
                  collectionId={collection.id}
                  about={about}
                  answer={answer}
                  question={`${office.name}：${unusualName(edition, address, share)}填的是 ${value}，${againstWords(against)}。请核对，属实的说明原因。`}
                  subject={`${office.name}的${unusualName(edition, address, share)}`}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
