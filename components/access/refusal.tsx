import type { Problem } from "@/components/requests/call";
import { Banner } from "@/components/ui/banner";
import { restOf } from "./fault-of";

/** Why a form was refused, as far as that belongs to none of its fields. */
export function Refusal({ problem, className }: { problem: Problem | null; className?: string }) {
  const said = restOf(problem);
  return (
    <div role="status">
      {said && (
        <Banner tone="err" className={className}>
          {said}
        </Banner>
      )}
    </div>
  );
}
