/** @type {[RegExp, string][]} */
const known = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, "磁盘满了，放不下副本。腾出空间再来。"],
  [/^SQLITE_BUSY/, "程序或别的工具正占着这个文件。先把程序结束（Ctrl+C）再来。"],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB|VALUE_DAMAGED)/, "文件坏了，读不完整。换一个备份。"],
  [/^(ENOENT)/, "文件不在。看一下路径和 DATA_DIR 写得对不对。"],
  [/^(EACCES|EPERM|EROFS|SQLITE_CANTOPEN|SQLITE_READONLY)/, "写不进去。看一下文件夹的权限。"],
  [/^(EIO|SQLITE_IOERR)/, "磁盘读写出了错。检查磁盘和网络盘。"],
];

/** @param {unknown} error @returns {string | null} what happened, in words; null for what nobody has foreseen */
export function refusalOf(error) {
  if (error instanceof Refusal) return error.message;
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = "code" in cause ? String(cause.code) : "";
    const [, said] = known.find(([codes]) => codes.test(code)) ?? [];
    if (said) return `${said}（${cause.message}）`;
  }
  return null;
}

/** Why nothing was done, in words for whoever runs the program. */
export class Refusal extends Error {}
