import { versionsOfDigest } from "@/db/find-versions";
import { read } from "@/db/store";
import { answer, handle } from "../../_http/handle";
import { otherMethods } from "../../_http/other-methods";
import { ReportError } from "../../_http/problem";

/** Which finalised reports bear a 校验码. */
export const GET = handle<{ sha256: string }>(async (_, { sha256 }) => {
  const digest = sha256.toLowerCase();
  const found = /^[0-9a-f]{64}$/.test(digest) ? await read((tx) => versionsOfDigest(tx, digest)) : [];
  if (found.length === 0) throw new ReportError("notFound", "本系统里没有这个校验码的定稿。");
  return answer({ versions: found.map(({ report, version }) => ({ report, version })) });
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods("GET");
