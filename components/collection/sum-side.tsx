"use client";

import Link from "next/link";
import { useState } from "react";
import { call } from "@/components/requests/call";
import { Banner } from "@/components/ui/banner";
import { Button, LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { figuresOf, labelOf } from "@/lib/editions/figures-of-edition";
import { editionById } from "@/lib/editions/register";
import type { FigureValue } from "@/lib/report/values";
import { ReasonDialog } from "./reason-dialog";
import type { Summed, SumsView } from "./sums-page";

type Correction = SumsView["corrections"][number];
type SumSideProps = { collection: Summed; sums: SumsView; onChanged: () => void };

const shown = (value: FigureValue) => (value === null ? "空" : String(value));

/** What is to be known of the sums: corrections that wait, rules that break, what is left out, who is missing, how it adds. */
export function SumSide({ collection, sums, onChanged }: SumSideProps) {
  const [leaving, setLeaving] = useState<Correction | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const specs = figuresOf(editionById(collection.edition));
  const nameOf = (address: string) => {
    const spec = specs.get(address);
    return spec ? labelOf(spec) : address;
  };
  const path = { collectionId: collection.id };
  const settle = async (office: string, take: boolean, reason?: string) => {
    const body = { office, take, ...(reason ? { reason } : {}) };
    const answer = await call("POST /api/collections/{collectionId}/corrections", { path, body });
    setLeaving(null);
    if (!answer.ok) return setProblem(answer.problem.detail);
    onChanged();
  };
  const putIn = async (office: string, address: string) => {
    const answer = await call("PUT /api/collections/{collectionId}/sums/{address}/left-out", {
      ...{ path: { ...path, address }, body: { office, reason: null } },
    });
    if (!answer.ok) return setProblem(answer.problem.detail);
    onChanged();
  };
  const { corrections, broken, leftOut, coverage } = sums;
  return (
    <>
      <header>
        <h2>点任何一个数，看由谁组成</h2>
      </header>
      <div className="body">
        {problem && <Banner tone="err">{problem}</Banner>}
        {corrections.map((correction) => (
          <section key={correction.later} className="py-3">
            <h3>{correction.office.name}后来更正过</h3>
            <table className="parts">
              <thead>
                <tr>
                  <th scope="col">改了什么</th>
                  <th scope="col">原来</th>
                  <th scope="col">现在</th>
                </tr>
              </thead>
              <tbody>
                {correction.changes.map(({ address, before, after }) => (
                  <tr key={address}>
                    <td>{nameOf(address)}</td>
                    <td>
                      <s>{shown(before)}</s>
                    </td>
                    <td>
                      <b>{shown(after)}</b>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <div className="mt-2 flex flex-wrap justify-end gap-2">
              <Button onClick={() => setLeaving(correction)}>不改，写明理由</Button>
              <Button variant="primary" onClick={() => settle(correction.office.id, true)}>
                改到汇总里
              </Button>
            </div>
          </section>
        ))}
        {broken.length > 0 && (
          <section className="py-3">
            <h3>合计对不平的 {broken.length} 处</h3>
            <ul>
              {broken.map(({ rule, message, offices }) => (
                <li key={rule + message} className="flex gap-2 py-1 text-small">
                  <Icon name="error" className="mt-1 text-err" />
                  <span>
                    {message}
                    {offices.length > 0 && `。报得不平的是：${offices.map(({ name }) => name).join("、")}`}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {leftOut.length > 0 && (
          <section className="py-3">
            <h3>不计入的数</h3>
            <ul>
              {leftOut.map(({ office, address, value, reason }) => (
                <li key={office.id + address} className="py-1 text-small">
                  {office.name}　{nameOf(address)} {shown(value)}：{reason}{" "}
                  <LinkButton onClick={() => putIn(office.id, address)}>又计入</LinkButton>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section className="py-3">
          <h3>没有计入的 {coverage.missing.length} 个单位</h3>
          <ul className="text-small">
            {coverage.missing.slice(0, 200).map(({ id, name }) => (
              <li key={id} className="py-0.5">
                {name}
              </li>
            ))}
          </ul>
          {coverage.missing.length > 200 && (
            <Link href={`/collections/${collection.id}?state=missing`}>其余 {coverage.missing.length - 200} 个</Link>
          )}
        </section>
        <section className="py-3 text-small">
          <h3>怎么加的</h3>
          <p>每个数是各单位已接收的报送里同一格相加，合计行、合计列由它们算出。</p>
          <p>现行有效件数是自己制发文件的单位相加。规章由本级政府自己填，各单位报的只列在这里，不写进报告。</p>
          <p>一个单位都没有填的格空着；填 0 的算 0。</p>
        </section>
      </div>
      {leaving && (
        <ReasonDialog
          title={`${leaving.office.name}的更正不改到汇总里`}
          label="不改的理由"
          button="不改"
          onClose={() => setLeaving(null)}
          onGive={(reason) => settle(leaving.office.id, false, reason)}
        />
      )}
    </>
  );
}
