"use client";

import { useMemo } from "react";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { figuresOf, shortLabelOf } from "@/lib/editions/headings";
import { ExportPanel } from "./export-panel";
import { useReportContext, useReportValue } from "./report-context";
import { useStepStatuses } from "./step-status";
import { stepOfAnchor, stepsOf } from "./steps";

/** What is still open before the report goes out, each a link to its place. */
export function CheckStep() {
  const { store, goTo } = useReportContext();
  const statuses = useStepStatuses();
  const problems = useReportValue((snapshot) => snapshot.problems);
  const open = useMemo(
    () => stepsOf(store.edition).filter(({ id }) => id !== "check" && statuses[id].state !== "complete"),
    [store, statuses],
  );
  return (
    <>
      <p className="lead">
        {open.length + problems.size === 0
          ? "各部分都已填写完整，可以导出。"
          : `还有 ${open.length} 个部分没有填完，${problems.size} 格填的不是数。`}
      </p>
      <div className="phone-exports">
        <ExportPanel />
      </div>
      <ul className="open-steps">
        {[...problems].map(([address, message]) => {
          const spec = figuresOf(store.edition).get(address);
          return (
            <li key={address}>
              <Icon name="error" size={18} className="text-err" />
              <div>
                <p className="what">{spec ? shortLabelOf(spec) : address}</p>
                <p>{message}</p>
                <LinkButton onClick={() => goTo(stepOfAnchor(store.edition, address), address)}>去这一格</LinkButton>
              </div>
            </li>
          );
        })}
        {open.map(({ id, heading }) => (
          <li key={id}>
            <Icon name={statuses[id].icon} size={18} className={statuses[id].tone} />
            <div>
              <p className="what">{heading}</p>
              <p>{statuses[id].label}</p>
              <LinkButton onClick={() => goTo(id)}>去填这一部分</LinkButton>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
