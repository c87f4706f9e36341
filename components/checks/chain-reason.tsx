"use client";

import { Button, LinkButton } from "@/components/ui/button";
import { categoriesFor } from "@/lib/checks/reason-categories";
import type { ShownFinding } from "@/lib/checks/standing/shown-findings";
import { useChecks } from "./check-context";
import { useFindingActions } from "./finding-actions";

/** Where a chain from last year breaks, and the cell has been left: asks for the reason, and shows the one given. */
export function ChainReason({ rule, address }: { rule: string; address: string }) {
  const item = useChecks(
    ({ items }) => items.find(({ finding }) => finding.rule === rule && finding.addresses[0] === address) ?? null,
  );
  return item && <Reason item={item} />;
}

function Reason({ item }: { item: ShownFinding }) {
  const { explain, change } = useFindingActions(item);
  const { reason, state } = item;
  if (state === "answered" && reason)
    return (
      <p className="mt-1 text-small wrap-anywhere">
        理由（{reason.category}）：{reason.text} {change && <LinkButton onClick={change}>改理由…</LinkButton>}
      </p>
    );
  return (
    explain && (
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-small">
        改正，或写明理由，例如{categoriesFor(item.finding).slice(0, -1).join("、")}。
        <Button size="small" onClick={explain}>
          写明理由…
        </Button>
      </p>
    )
  );
}
