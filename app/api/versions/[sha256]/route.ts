import { versionsOfDigest } from "@/db/find-versions";
import { read } from "@/db/store";
import { ReportError } from "../../_http/problem";
import { serve } from "../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/versions/{sha256}", {
  /** Which finalised reports bear a 校验码. */
  GET: async ({ path: { sha256 }, offices }) => {
    const among = offices();
    const digest = sha256.toLowerCase();
    const found = /^[0-9a-f]{64}$/.test(digest) ? await read((tx) => versionsOfDigest(tx, digest, among)) : [];
    if (found.length === 0) throw new ReportError("notFound", "本系统里没有这个校验码的定稿。");
    return { versions: found.flatMap(({ report, version }) => (version ? [{ report, version }] : [])) };
  },
});
