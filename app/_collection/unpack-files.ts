import { openArchive } from "@/lib/readers/open-archive";
import { limits, problemOf, UnreadableFile } from "@/lib/readers/problem";
import { type Received, shownName } from "./received-files";

/** A file out of an archive, or why it did not come out. */
export type Unpacked = { name: string; bytes: Uint8Array; problem?: string };

const mostEntries = 5000;
/** All that comes out of what was sent at once: a county's reports are some 50 MB. */
const mostUnpacked = 400 * 1024 * 1024;
/** A zip in a zip is opened, one in that is not. */
const deepest = 2;

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
/** Word, Excel, OpenDocument and OFD files are zips themselves. */
const officeParts = ["[Content_Types].xml", "mimetype", "OFD.xml"];
/** What systems and programs leave beside people's files. */
const isLeftover = (name: string) => /(?:^|\/)(?:__MACOSX\/|\.(?!\.?\/)|~\$|Thumbs\.db$|desktop\.ini$)/i.test(name);

const problemIn = (error: unknown): string => {
  if (!(error instanceof UnreadableFile)) throw error;
  const { code, detail } = error.problem;
  if (code === "encrypted") return "压缩包设了密码，打不开。请向报来的单位要没有密码的一份。";
  if (code === "bomb") return "压缩包展开后太大，没有打开。请只留下年度报告，重新打包。";
  return detail;
};

type Budget = { bytes: number };

/**
 * Takes apart what is a packed folder; anything else comes out as it is. One file is held at a time, nothing is written
 * under the names in the archive, and a file that does not come out keeps none of the others back.
 */
export function* unpackFiles(
  { name, bytes, tooLarge }: Received,
  budget: Budget = { bytes: mostUnpacked },
  depth = 0,
): Generator<Unpacked> {
  if (tooLarge) {
    yield { name, bytes, problem: "文件超过 100 MB，没有收。压缩包分成几个再放。" };
    return;
  }
  const archive = isZip(bytes) ? opened(bytes) : undefined;
  if (!archive || (typeof archive !== "string" && officeParts.some((part) => archive.has(part)))) {
    yield bytes.length > limits.fileBytes ? { name, bytes, problem: problemOf("tooLarge").detail } : { name, bytes };
    return;
  }
  if (typeof archive === "string" || depth >= deepest) {
    yield {
      name,
      bytes,
      problem: typeof archive === "string" ? archive : "压缩包里套着压缩包，套了太多层，没有打开。",
    };
    return;
  }
  const inside = archive.names.filter((each) => !each.endsWith("/") && !isLeftover(each));
  if (inside.length === 0) yield { name, bytes, problem: "压缩包是空的。" };
  for (const each of inside) yield* unpackOne(archive, name, each, budget, depth);
}

function opened(bytes: Uint8Array) {
  try {
    return openArchive(bytes, { entries: mostEntries, unpackedBytes: Number.POSITIVE_INFINITY });
  } catch (error) {
    return problemIn(error);
  }
}

type Archive = Exclude<ReturnType<typeof opened>, string>;

function* unpackOne(
  archive: Archive,
  outer: string,
  inner: string,
  budget: Budget,
  depth: number,
): Generator<Unpacked> {
  const name = shownName(`${outer}/${inner}`);
  try {
    const bytes = archive.take(inner, Math.min(limits.fileBytes * 2, budget.bytes)) ?? new Uint8Array();
    budget.bytes -= bytes.length;
    yield* unpackFiles({ name, bytes, tooLarge: false }, budget, depth + 1);
  } catch (error) {
    yield { name, bytes: new Uint8Array(), problem: problemIn(error) };
  }
}
