import "server-only";
import { createHash } from "node:crypto";
import JSZip from "jszip";
import { canonicalJson } from "../report/canonical";
import type { DraftPack } from "./draft-pack";
import { fileOf, manifestName, packName, packVersion, partNames } from "./pack-format";

/** Equal content must give equal bytes: no part bears the hour of its making. */
const partDate = new Date(Date.UTC(1980, 0, 1));

const about = "政府信息公开工作年度报告草稿包。在本系统的首页选“导入草稿包”打开，里面的文件不用解开。";

/** @returns a draft pack as one zip file, with the SHA-256 of every part in it. */
export async function writePack(pack: DraftPack): Promise<Uint8Array> {
  const zip = new JSZip();
  const encoder = new TextEncoder();
  const files: Record<string, { bytes: number; sha256: string }> = {};
  const add = (name: string, value: unknown) => {
    const bytes = encoder.encode(canonicalJson(value));
    zip.file(name, bytes, { date: partDate, createFolders: false });
    return { bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
  };
  for (const part of partNames) files[fileOf(part)] = add(fileOf(part), pack[part]);
  const { unit, year } = pack.report;
  add(manifestName, { format: `${packName}/${packVersion}`, about, unit: unit.name, year, files });
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE", platform: "DOS" });
}
