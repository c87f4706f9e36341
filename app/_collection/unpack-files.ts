import { tooLargeToSend } from "@/lib/collection/file";
import { type Archive, openArchive } from "@/lib/readers/open-archive";
import { limits, type ProblemCode, problemOf, UnreadableFile } from "@/lib/readers/problem";
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

const tooDeep = "压缩包里套着压缩包，套了太多层，没有打开。请解开以后再放。";
const tooMany = `压缩包里超过 ${mostEntries} 个文件，没有打开。请分成几个再放。`;
/** Of a file that is cut off nobody knows whether it was a packed folder or a document: only its name says so. */
const cutOff = "压缩包不完整，打不开。请向报来的单位再要一份。";

/** Why a file of an archive did not come out of it. */
const lostFor: Partial<Record<ProblemCode, string>> = { encrypted: "设了密码", bomb: "展开后太大" };

const codeOf = (error: unknown): ProblemCode => {
  if (!(error instanceof UnreadableFile)) throw error;
  return error.problem.code;
};

type Budget = { bytes: number };
type Lost = { name: string; why: string };

/**
 * Takes apart what is a packed folder; anything else comes out as it is. One file is held at a time, nothing is written
 * under the names in the archive, and a file that does not come out keeps none of the others back: the archive itself is
 * kept then, and says which.
 */
export function* unpackFiles(
  { name, bytes, tooLarge }: Received,
  budget: Budget = { bytes: mostUnpacked },
  depth = 0,
): Generator<Unpacked> {
  if (tooLarge) {
    yield { name, bytes, problem: tooLargeToSend };
    return;
  }
  const archive = isZip(bytes) ? opened(name, bytes) : undefined;
  if (typeof archive === "string") yield { name, bytes, problem: archive };
  else if (!archive || officeParts.some((part) => archive.has(part)))
    yield bytes.length > limits.fileBytes ? { name, bytes, problem: problemOf("tooLarge").detail } : { name, bytes };
  else if (depth >= deepest) yield { name, bytes, problem: tooDeep };
  else yield* unpackAll(archive, { name, bytes }, budget, depth);
}

/** @returns the archive, or why it cannot be opened. */
function opened(name: string, bytes: Uint8Array): Archive | string {
  try {
    return openArchive(bytes, { entries: mostEntries, unpackedBytes: Number.POSITIVE_INFINITY });
  } catch (error) {
    const code = codeOf(error);
    if (code === "bomb") return tooMany;
    return code === "damaged" && /\.zip$/i.test(name) ? cutOff : problemOf(code).detail;
  }
}

function* unpackAll(archive: Archive, outer: Unpacked, budget: Budget, depth: number): Generator<Unpacked> {
  const inside = archive.names.filter((each) => !each.endsWith("/") && !isLeftover(each));
  const lost: Lost[] = [];
  for (const each of inside) {
    const part = takenOut(archive, each, budget);
    if (typeof part === "string") lost.push({ name: each, why: part });
    else {
      const name = shownName(`${outer.name}/${each}`);
      yield* unpackFiles({ name, bytes: part, tooLarge: false }, budget, depth + 1);
    }
  }
  if (inside.length === 0) yield { ...outer, problem: "压缩包是空的。请看看是不是放错了。" };
  if (lost.length > 0) yield { ...outer, problem: lostWords(lost, inside.length) };
}

/** @returns the bytes of a file in an archive, or why they do not come out. */
function takenOut(archive: Archive, name: string, budget: Budget): Uint8Array | string {
  const most = Math.min(limits.fileBytes * 2, budget.bytes);
  try {
    const bytes = archive.take(name, most) ?? new Uint8Array();
    budget.bytes -= bytes.length;
    return bytes;
  } catch (error) {
    const code = codeOf(error);
    // It was unpacked up to there: a thousand of these would take as long as if they had come out.
    if (code === "bomb") budget.bytes -= most;
    return lostFor[code] ?? "坏了";
  }
}

const mostNamed = 5;

function lostWords(lost: Lost[], all: number): string {
  const same = lost.every(({ why }) => why === lost[0].why);
  if (same && lost.length === all && lost[0].why === lostFor.encrypted)
    return "压缩包设了密码，打不开。请向报来的单位要没有密码的一份。";
  const named = lost.slice(0, mostNamed).map(({ name, why }) => `${shownName(name)}（${why}）`);
  const rest = lost.length > mostNamed ? ` 等 ${lost.length} 个` : "";
  const others = all > lost.length ? `其余 ${all - lost.length} 个已经取出。` : "";
  return `压缩包里的${named.join("、")}${rest}没有取出来。${others}请向报来的单位单独要${lost.length > 1 ? "这几份" : "这一份"}。`;
}
