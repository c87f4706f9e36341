import { judgePack } from "@/app/_access/judge-unit";
import { fitsTogether } from "@/db/pack-history";
import { write } from "@/db/store";
import { takePack } from "@/db/take-pack";
import { desk } from "@/lib/beside/desk";
import type { DraftPack } from "@/lib/pack/draft-pack";
import { RefusedPack } from "@/lib/pack/refused-pack";
import { inReview } from "../_http/in-review";
import { ReportError } from "../_http/problem";
import { serve } from "../_http/serve";

const refusals = {
  inBin: "这份报告在这台电脑的回收站里。先把它放回去，再导入草稿包。",
  finalised: "这份报告在这台电脑上已定稿。重新打开以后，再导入草稿包。",
};

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/packs", {
  /** Brings a draft pack back: all of it that is not in conflict, or nothing. */
  POST: ({ upload, judge, note }) =>
    upload(async ({ bytes, name, fields: { choices } }) => {
      const pack = await packIn(bytes);
      await judgePack(judge, pack);
      note(`${pack.report.unit.name} ${pack.report.year}，草稿包`);
      const taken = await write((tx) => takePack(tx, pack, { choices: choices ?? [], about: name.slice(0, 200) }));
      if (taken.ok) {
        const { ok: _, ...answer } = taken;
        return answer;
      }
      if (taken.reason === "inReview") throw inReview(taken);
      throw new ReportError(taken.reason, refusals[taken.reason], { report: taken.id });
    }),
});

/** @throws `unreadable` for a file that is no pack, or one that does not hold together. */
async function packIn(bytes: Uint8Array): Promise<DraftPack> {
  const outcome = await desk().runBeside("readPack", bytes);
  const problem = outcome.ok ? null : outcome.problem;
  if (outcome.ok && (await fitsTogether(outcome.pack))) return outcome.pack;
  const { detail, code } = problem ?? new RefusedPack("damagedPack").problem;
  throw new ReportError("unreadable", detail, { reason: code });
}
