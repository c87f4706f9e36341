"use client";

import Link from "next/link";
import { type KeyboardEvent, useEffect, useState } from "react";
import { call, whyNot } from "@/components/requests/call";
import { Banner } from "@/components/ui/banner";
import { Button, buttonClass, IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { type Scope, scopes } from "@/lib/collection/office-class";
import type { AnswerOf } from "@/lib/contract/operations";
import { ReasonDialog } from "./reason-dialog";

export type Parts = AnswerOf<"GET /api/collections/{collectionId}/sums/{address}">;
type Part = Parts["offices"][number];

type SumPartsProps = {
  collectionId: string;
  year: number;
  scope: Scope;
  address: string;
  label: string;
  /** A derived figure is left out by its parts. */
  derived: boolean;
  onClose: () => void;
  onChanged: () => void;
};

const mostSaid = 15;
/** 前 15 个占 70.9%。 Where there are fewer, nothing. */
function shareOfShown({ offices }: Parts): string {
  if (offices.length <= mostSaid) return "";
  const share = offices.slice(0, mostSaid).reduce((sum, part) => sum + (part.share ?? 0), 0);
  return share > 0 ? `前 ${mostSaid} 个占 ${(100 * share).toFixed(1)}%。` : "";
}

/** ↑ and ↓ go from office to office. */
function walkLinks(event: KeyboardEvent<HTMLTableElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const links = [...event.currentTarget.querySelectorAll("a")];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  if (step === 0 || at < 0) return;
  event.preventDefault();
  links[at + step]?.focus();
}

/** Who a sum is made of: largest first, with share and last year's. */
export function SumParts({ collectionId, year, scope, address, label, derived, onClose, onChanged }: SumPartsProps) {
  const [parts, setParts] = useState<Parts | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<Part | null>(null);
  const path = { collectionId, address };
  const load = async (after?: string) => {
    const answer = await call("GET /api/collections/{collectionId}/sums/{address}", {
      path: { collectionId, address },
      query: { scope, ...(after ? { after } : {}) },
    });
    if (!answer.ok) return setProblem(answer.problem.detail);
    const { value } = answer;
    setParts((now) => (after && now ? { ...value, offices: [...now.offices, ...value.offices] } : value));
  };
  useEffect(() => {
    void call("GET /api/collections/{collectionId}/sums/{address}", {
      path: { collectionId, address },
      query: { scope },
    }).then((answer) => (answer.ok ? setParts(answer.value) : setProblem(answer.problem.detail)));
  }, [collectionId, address, scope]);

  const leaveOut = async (office: string, reason: string | null) => {
    const answer = await call("PUT /api/collections/{collectionId}/sums/{address}/left-out", {
      ...{ path, body: { office, reason } },
    });
    if (!answer.ok) return whyNot(answer.problem);
    setLeaving(null);
    await load();
    onChanged();
    return null;
  };
  const largest = Math.max(
    1,
    ...(parts?.offices ?? []).flatMap(({ value, lastYear }) => [Number(value), Number(lastYear ?? 0)]),
  );
  const width = (value: unknown) => ({ width: `${(100 * Math.max(0, Number(value ?? 0))) / largest}%` });
  return (
    <>
      <header>
        <h2 className="grow">
          {label}：{parts?.value ?? ""}
        </h2>
        <IconButton icon="close" label="收起" onClick={onClose} />
      </header>
      <div className="body">
        {problem && <Banner tone="err">{problem}</Banner>}
        {parts && (
          <p className="mt-2 text-small text-ink-2">
            {scopes[scope]}，{parts.coverage.counted} / {parts.coverage.expected} 个单位相加。{shareOfShown(parts)}
            细条是去年。
          </p>
        )}
        <table className="parts" onKeyDown={walkLinks}>
          <thead>
            <tr>
              <th scope="col">单位，从大到小</th>
              <th scope="col">{year}</th>
              <th scope="col">占</th>
              <th scope="col">{year - 1}</th>
              <th scope="col" className="bar">
                <span className="sr-only">比较</span>
              </th>
              {!derived && (
                <th scope="col">
                  <span className="sr-only">不计入</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {parts?.offices.map((part) => (
              <tr key={part.office.id}>
                <td>
                  <Link href={`/submissions/${part.submission}`} prefetch={false}>
                    {part.office.name}
                  </Link>
                </td>
                <td>
                  <b>{part.value ?? ""}</b>
                </td>
                <td>{part.share === null ? "" : `${(100 * part.share).toFixed(1)}%`}</td>
                <td className="text-ink-2">{part.lastYear ?? ""}</td>
                <td className="bar" aria-hidden="true">
                  <span style={width(part.value)} />
                  <span style={width(part.lastYear)} />
                </td>
                {!derived && (
                  <td>
                    <Button size="small" variant="quiet" onClick={() => setLeaving(part)}>
                      不计入…
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <footer>
        <span className="grow text-ink-2">{parts && `没有计入 ${parts.coverage.missing.length} 个单位`}</span>
        {parts?.next && (
          <Button size="small" onClick={() => load(parts.next ?? undefined)}>
            其余 {parts.coverage.counted - parts.offices.length} 个
          </Button>
        )}
        <a
          className={buttonClass({ size: "small" })}
          href={`/api/collections/${collectionId}/sums/${address}/parts.xlsx?scope=${scope}`}
        >
          <Icon name="download" />
          这个数的明细
        </a>
      </footer>
      {leaving && (
        <ReasonDialog
          box={`left-out:${collectionId}:${address}:${leaving.office.id}`}
          title={`${leaving.office.name}的这个数不计入合计`}
          label="理由（如 复议机关作共同被告，按国办公开办函〔2016〕201号不重复计）"
          button="不计入"
          onClose={() => setLeaving(null)}
          onGive={(reason) => leaveOut(leaving.office.id, reason)}
        />
      )}
    </>
  );
}
