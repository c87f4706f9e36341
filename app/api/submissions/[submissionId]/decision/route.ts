import { submissionOf } from "@/app/_collection/collection-of";
import { decisionWords, whyNotDecided } from "@/app/_collection/deciding-words";
import { decide } from "@/db/decisions";
import { write } from "@/db/store";
import { ReportError } from "../../../_http/problem";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/submissions/{submissionId}/decision", {
  POST: async ({ path: { submissionId }, body, note }) => {
    const given = await body();
    note(decisionWords[given.decision]);
    const outcome = await write(async (tx) => decide(tx, (await submissionOf(tx, submissionId)).id, given));
    if (outcome.ok) return { state: outcome.standing.state, sequence: outcome.decision.sequence };
    throw new ReportError(outcome.reason === "missing" ? "notFound" : "decided", whyNotDecided(outcome));
  },
});
