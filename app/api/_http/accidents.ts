import type { ProblemCode } from "@/lib/contract/problem";
import { editions } from "@/lib/editions/register";

/** What can happen to the database or to this computer, in words for whoever sits before it; `retryAfter` in seconds. */
export type Accident = { code: ProblemCode; detail: string; retryAfter?: number };

const accident = (code: ProblemCode, detail: string, retryAfter?: number): Accident => ({ code, detail, retryAfter });

const unwritable = accident(
  "database",
  "数据文件夹里的 reports.sqlite 打不开或写不进去，没有存上。看一下文件和文件夹的权限，改好以后会再试。",
);
const diskFailed = accident(
  "database",
  "磁盘读写出了错，没有存上。页面先不要关，会再试；一直这样，检查磁盘和网络盘，把数据文件夹复制到别处留一份。",
);
const tooSlow = accident(
  "tooSlow",
  "一分钟还没有做完，已经停下，已经保存的内容原样没动。报告比一般的长得多时会这样，把最长的一节删短再试。",
);

type Said = (about: string[]) => Accident;

const copies = (paths: string[]) => (paths.length > 0 ? `最近的备份：${paths.join("、")}。` : "没有找到备份。");
const toRestore = "停下程序，运行 npm run restore 备份文件，再启动；现在的文件会先留一份。";

const damagedFile: Said = (about) =>
  accident(
    "database",
    `数据文件夹里的 reports.sqlite 坏了，程序不再往里写，没有存上；能读的还能看、能导出。${copies(about)}${about.length > 0 ? toRestore : "停下程序，把它复制到别处留着，再找人修。"}`,
  );

const headingOf = (section: string) =>
  section === "cover"
    ? "封面与前言"
    : editions.flatMap(({ sections }) => sections).find(({ id }) => id === section)?.heading;

/** About the report's name and year, and the section; or about nothing that is known. */
const damagedValue: Said = ([unit, year, section = ""]) =>
  accident(
    "damaged",
    `${unit ? `${unit} ${year} 年度报告` : "这里"}的${headingOf(section) ? `“${headingOf(section)}”` : "一部分内容"}在数据文件里坏了，读不出来，程序没有动它；别的报告不受影响。备份里有它以前的样子：${toRestore}`,
  );

const missingFile: Said = (about) =>
  accident(
    "database",
    about.length > 0
      ? `数据文件夹里的 reports.sqlite 不见了或者是空的，程序没有另建新的。${copies(about)}${toRestore}要从头开始，先把放备份的文件夹改个名字。`
      : "数据文件夹里的 reports.sqlite 不见了，旁边的 reports.sqlite-wal 还在，程序什么都没有动。把它从回收站或别处放回原来的位置；要从头开始，先把 reports.sqlite-wal 移到别处。",
  );

const goneFile: Said = () =>
  accident(
    "database",
    "数据文件夹或里面的 reports.sqlite 不见了，也没能把内容另存下来，没有存上。程序先不要停，里面还有全部内容：把文件夹放回原来的位置，腾出磁盘空间，会再试。",
  );

const replacedFile: Said = ([rescued]) =>
  accident(
    "database",
    `数据文件夹里的 reports.sqlite 在程序运行时被换成了另一个文件，这一次没有存上，以后存到新的文件里。${rescued ? `换掉以前的全部内容留在 ${rescued}。` : ""}换文件先停下程序，用 npm run restore。`,
  );

const doubt: Said = () =>
  accident(
    "inDoubt",
    "磁盘写的时候出了错，不能确定这一次存上没有。页面先不要关，会再试；一直这样，检查磁盘和网络盘。",
    5,
  );

/** By the code of an error; SQLite's longer ones begin with these. */
const accidents: Record<string, Accident | Said> = {
  SQLITE_FULL: accident("diskFull", "电脑的磁盘满了，没有存上。腾出空间后会再试。"),
  SQLITE_BUSY: accident("busy", "别的程序正占着数据库，没有存上。稍后会再试。", 5),
  SQLITE_NOTADB: damagedFile,
  SQLITE_CORRUPT: damagedFile,
  SQLITE_CANTOPEN: unwritable,
  SQLITE_READONLY: unwritable,
  SQLITE_IOERR: diskFailed,
  SQLITE_PROTOCOL: accident("busy", "别的程序正占着数据库，没有存上。稍后会再试。", 5),
  DESK_FULL: accident("queueFull", "现在要算的太多，排不下了。过几秒再试一次，已经保存的内容原样没动。", 5),
  DESK_SLOW: tooSlow,
  TYPST_SLOW: tooSlow,
  DATABASE_NEWER: accident(
    "database",
    "数据文件夹里的 reports.sqlite 是更新版本的程序写的，数据原样未动。用那个版本打开，或换上升级前的备份。",
  ),
  DATABASE_AWAY: accident("database", "连不上存报告的 PostgreSQL，没有存上。看看它开着没有、DATABASE_URL 写得对不对。"),
  DATABASE_REFUSED: accident(
    "database",
    "DATABASE_URL 里写的用户在存报告的 PostgreSQL 里没有权限，没有存上。请管数据库的人让他能在这个数据库里建表、读写。",
  ),
  DATABASE_FULL: accident("diskFull", "存报告的 PostgreSQL 的磁盘满了，没有存上。腾出空间后会再试。"),
  DATABASE_UNSTORABLE: accident("malformed", "里面有不能存的字符（U+0000）或太大的数，什么都没有存。去掉再试。"),
  DATABASE_UNCOPIED: accident(
    "database",
    "升级要先把数据备份到放备份的文件夹（backups），没有做成，数据原样未动。看一下磁盘是不是满了、文件夹能不能写。",
  ),
  DATABASE_DAMAGED: damagedFile,
  DATABASE_MISSING: missingFile,
  DATABASE_GONE: goneFile,
  DATABASE_REPLACED: replacedFile,
  DATABASE_DOUBT: doubt,
  DATABASE_LOST: diskFailed,
  VALUE_DAMAGED: damagedValue,
  ENOSPC: accident("diskFull", "电脑的磁盘满了，没有做成。腾出空间后会再试。"),
  EDQUOT: accident("diskFull", "电脑的磁盘满了，没有做成。腾出空间后会再试。"),
  EIO: diskFailed,
  EACCES: unwritable,
  EPERM: unwritable,
  EROFS: unwritable,
};

/** Pages and routes are bundled apart, each with a class of its own: an error is known by what it bears. */
const aboutOf = (cause: Error): string[] =>
  "about" in cause && Array.isArray(cause.about) ? cause.about.map(String) : [];

/** @returns the refusal of what can happen, or undefined for an error of the program; the query builder wraps what the database throws. */
export function accidentOf(error: unknown): Accident | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = "code" in cause ? String(cause.code) : "";
    const known = accidents[/^[A-Z]+_[A-Z]+/.exec(code)?.[0] ?? code];
    if (known) return typeof known === "function" ? known(aboutOf(cause)) : known;
  }
}
