/** Why a file is not taken as a draft pack. */
export type PackProblemCode = "notAPack" | "damagedPack" | "newerPack" | "packTooLarge";
export type PackProblem = { code: PackProblemCode; detail: string };

const details: Record<PackProblemCode, string> = {
  notAPack: "这个文件不是草稿包。草稿包是本系统“导出草稿包”存下的 zip 文件；别的文件用“导入报告”打开。",
  damagedPack: "这个草稿包不完整，或者导出以后被改动过，没有导入，什么都没有存。到原来的电脑上重新导出一份，再拷过来。",
  newerPack: "这个草稿包是更新版本的程序导出的，这台电脑上的程序读不全，没有导入。先把这里的程序换成一样新的。",
  packTooLarge: "这个草稿包展开以后太大，不像一份年度报告，没有导入，什么都没有存。",
};

/** An expected outcome of reading a pack; turned into a value where the reading began. */
export class RefusedPack extends Error {
  readonly problem: PackProblem;
  /** @param why for whoever looks for the fault: it is not shown */
  constructor(code: PackProblemCode, why = "") {
    super(`${code}: ${why}`);
    this.problem = { code, detail: details[code] };
  }
}
