"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { createExample } from "./report-requests";

/** The files are fetched only when an example is opened. */
const files: Record<string, () => Promise<{ default: object }>> = {
  "2021": () => import("@/lib/samples/example-2021.json"),
  "2019": () => import("@/lib/samples/example-2019.json"),
};

export type Example = { edition: string; office: string; year: number; thumb: ReactNode };

/** Opens a copy of an example; the second time it is the copy opened before. */
export function ExampleList({ examples }: { examples: Example[] }) {
  const router = useRouter();
  const [opening, setOpening] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const open = async (edition: string) => {
    if (opening) return;
    setOpening(edition);
    const answer = await createExample(files[edition]);
    const id = answer.ok ? answer.value.id : answer.problem.report;
    if (id) return router.push(`/reports/${id}/cover`);
    setOpening(null);
    if (!answer.ok) setProblem(answer.problem.detail);
  };

  return (
    <>
      <ul>
        {examples.map(({ edition, office, year, thumb }) => (
          <li
            key={edition}
            className="flex items-center gap-3.5 border-t border-line py-3 first:border-t-0 max-tablet:flex-wrap"
          >
            {thumb}
            <div className="min-w-0 flex-1">
              <b>
                {office} {year} 年度
              </b>
              <p className="text-small text-ink-2">{edition} 格式，全部填好</p>
            </div>
            <Button
              size="small"
              className="max-tablet:min-h-11"
              aria-label={`打开示例：${office} ${year} 年度`}
              aria-disabled={opening !== null}
              onClick={() => open(edition)}
            >
              {opening === edition ? "正在打开…" : "打开示例"}
            </Button>
          </li>
        ))}
      </ul>
      <div role="status">{problem && <Banner tone="err">{problem}</Banner>}</div>
    </>
  );
}
