import { bringBack, refuseStranger } from "@/app/_collection/bring-back";
import { read } from "@/db/store";
import { type Return, unsealReturn } from "@/lib/seal/signed-return";
import { ReportError } from "../../../_http/problem";
import { inOrder } from "../../../_http/round-of";
import { serve } from "../../../_http/serve";
import { storedReport } from "../../../_http/stored-report";

/** @throws `unreadable` for any other file, and for one whose seal does not hold */
function openReturn(bytes: Uint8Array) {
  const sealed = unsealReturn(bytes);
  if (!sealed) throw new ReportError("unreadable", "这不是收报台给的退回文件。要的是“退回（签名）.json”，不是退回函。");
  if (!sealed.holds)
    throw new ReportError("unreadable", "签名对不上：签名之后内容改动过。请收报单位重新下载一份送来。");
  return sealed;
}

const told = ({ from, by, at, due, reason, items }: Return) => ({ from, by, at, due, reason, items: items.length });

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/returns", {
  /** Takes a signed return in once somebody has compared its fingerprint; before, only says what it is. */
  POST: async ({ path: { reportId }, upload, actor }) => {
    await read((tx) => storedReport(tx, reportId));
    return upload(async ({ bytes, fields }) => {
      const { statement, fingerprint } = openReturn(bytes);
      const isCompared = fields.fingerprint === fingerprint;
      await inOrder(async (tx) => {
        const stored = await storedReport(tx, reportId);
        await refuseStranger(tx, stored, statement);
        if (isCompared) await bringBack(tx, stored, statement, actor.name);
        return isCompared;
      });
      return { taken: isCompared, fingerprint, ...told(statement) };
    });
  },
});
