import { type Answer, call, type Problem } from "@/components/requests/call";
import type { AnswerOf } from "@/lib/contract/operations";
import type { FieldPlace } from "@/lib/report/place";
import type { Failure, SaveAnswer, Send } from "./save-answer";

const save = "PATCH /api/reports/{reportId}/sections/{sectionId}";

const reasons: Record<number, string> = {
  404: "这份报告已经不在了，可能移到了回收站，也可能管理员改了您的角色",
  413: "这一部分太长，超过了能保存的大小",
  507: "电脑的磁盘满了",
};

const neverArrived = (answer: Answer<unknown>) => !answer.ok && answer.problem.status === undefined;

/** Sends one section to the server. Failures are answers, not exceptions: the caller keeps what was typed. */
export const sendSection =
  (reportId: string): Send =>
  async (section, body, { keepalive }) => {
    const request = { path: { reportId, sectionId: section }, body };
    // Browsers let no more than 64 KB outlive a page: a longer text goes as ever, for a page that was only put away.
    const early = keepalive && (await call(save, { ...request, keepalive }));
    return saveAnswerOf(early && !neverArrived(early) ? early : await call(save, request));
  };

function saveAnswerOf(answer: Answer<AnswerOf<typeof save>>): SaveAnswer {
  return answer.ok ? { ok: true, ...answer.value } : refusedSave(answer.problem);
}

const contradiction = ({ address, theirs, from, by, at }: NonNullable<Problem["conflicts"]>[number]) => ({
  place: address as FieldPlace,
  ...{ theirs, from, by, at },
});

/** What the content of a request is refused with. */
const atFault = [413, 422];

const noServerReason = "连不上服务，可能是程序没有开着，或者网络断了";
export const noServer: Failure = { ok: false, kind: "offline", reason: noServerReason };

/** Codes of refusals that are about the report or about who writes, not about what was written. */
const holds = [":inReview", ":finalised", ":inBin", ":forbidden", ":notFound"];

/** An answer that breaks off says nothing of what was stored: the section is sent again. */
export function failureOf({ status, detail, type = "", errors = [] }: Problem): Failure {
  if (status === undefined) return noServer;
  const held = holds.some((code) => type.endsWith(code));
  const final = atFault.includes(status);
  return {
    ok: false,
    kind: "refused",
    reason: reasons[status] ?? detail,
    final,
    at: errors.map(({ pointer }) => pointer),
    held,
  };
}

/** @returns what a refusal means for a save, by whatever request it was made. */
export function refusedSave(problem: Problem): SaveAnswer {
  const { type, revision = 0, conflicts, values } = problem;
  if (conflicts) return { ok: false, kind: "conflict", revision, conflicts: conflicts.map(contradiction), values };
  return type?.endsWith(":overtaken") ? { ok: false, kind: "overtaken" } : failureOf(problem);
}
