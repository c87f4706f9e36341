import type { Problem } from "@/components/requests/call";

/** What a refusal says of one value of the body. */
export const faultOf = (problem: Problem | null, pointer: string): string | null =>
  problem?.errors
    ?.filter((fault) => fault.pointer === pointer)
    .map(({ detail }) => detail)
    .join("；") || null;

/** What it says where no value is named. */
export const restOf = (problem: Problem | null): string | null =>
  problem && !problem.errors?.length ? problem.detail : null;
