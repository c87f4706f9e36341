/** Why a file cannot be read at all. What can be read in part gives a proposal with notices instead. */
export type ProblemCode =
  | "empty"
  | "tooLarge"
  | "bomb"
  | "tooDeep"
  | "encrypted"
  | "damaged"
  | "unknownFormat"
  | "oldFormat"
  | "picture"
  | "scan"
  | "tooManyPages"
  | "tooManyLines"
  | "tooSlow"
  | "tooMuchMemory"
  | "notAReport"
  | "badInterchange";

export type ImportProblem = { code: ProblemCode; detail: string };

const details: Record<ProblemCode, string> = {
  empty: "这个文件是空的。请回到原来的文件夹，确认文件大小不是 0，再选一次。",
  tooLarge: "文件超过 30 MB。年度报告一般不到 1 MB，请把图片压缩或删掉后再选。",
  bomb: "这个压缩包展开后太大，没有打开。请用 Word 或 WPS 另存一份再选。",
  tooDeep: "文件里的内容一层套一层，超过 200 层，没有读完。请用 Word 或 WPS 另存一份再选。",
  encrypted: "文件设了密码，读不出内容。请在 Word、WPS 或 PDF 软件里去掉密码，另存一份再选。",
  damaged: "文件不完整，读到一半断了。请重新下载或另存一份再选。",
  unknownFormat: "认不出这是什么文件。可以选 Word（docx、doc）、PDF、网页（html）、Excel（xlsx）或本系统导出的 json。",
  oldFormat: "这是旧版 Excel（xls）文件。请用 Excel 或 WPS 另存为 xlsx 再选。",
  picture: "这是一张图片，里面没有文字可读。请找 Word、网页或带文字的 PDF。",
  scan: "这份 PDF 是扫描件，页面都是图片，没有文字可读。请找 Word 或网页的原稿。",
  tooManyPages: "这份 PDF 超过 200 页，不像一份年度报告，没有读。请只留下报告的那几页。",
  tooManyLines: "表里超过 10 万行，没有读。请只留下这个年度的行，删掉下面多余的，再选一次。",
  tooSlow: "10 秒还没有读完，已经停下。请用 Word 或 WPS 另存一份，或换成网页再选。",
  tooMuchMemory: "文件里的内容太多，读的时候内存不够，已经停下。请把图片删掉，用 Word 或 WPS 另存一份再选。",
  notAReport: "文件能打开，但没有找到年度报告的标题、六个部分或三张表。请看看是不是选错了文件。",
  badInterchange: "这个 json 不是本系统导出的年度报告。",
};

/** An expected outcome of reading; thrown inside a reader and turned into a value where the reading began. */
export class UnreadableFile extends Error {
  readonly problem: ImportProblem;
  constructor(code: ProblemCode, more = "") {
    super(code);
    this.problem = problemOf(code, more);
  }
}

/** @param more goes on after the code's own words; of an unknown format it says better what it is. */
export const problemOf = (code: ProblemCode, more = ""): ImportProblem => ({
  code,
  detail: code === "unknownFormat" && more !== "" ? more : details[code] + more,
});

/** Limits on what is read, so that no file can take the server's time or memory. */
export const limits = {
  fileBytes: 30 * 1024 * 1024,
  unpackedBytes: 150 * 1024 * 1024,
  entries: 2000,
  depth: 200,
  pages: 200,
  cells: 400_000,
  /** Of the processor. */
  milliseconds: 10_000,
  heapMegabytes: 320,
  /** Of the whole reading process, what pictures and fonts take outside the heap included. */
  memoryMegabytes: 512,
} as const;
