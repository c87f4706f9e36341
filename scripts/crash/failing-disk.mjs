import { spawnSync } from "node:child_process";

/** @typedef {{ name: string, before: string[] }} FailingDisk a command that runs another one on a disk that fails */

/**
 * A file that may not grow: every write behind the limit fails, the first of them wherever the limit lies.
 * @param {number} blocks @returns {FailingDisk}
 */
export const shortDisk = (blocks) => ({
  name: `文件写到 ${blocks} 块为止`,
  before: ["sh", "-c", `ulimit -f ${blocks}; exec "$@"`, "sh"],
});

const calls = "trace=pwrite64,fdatasync,fsync,ftruncate";

/** @param {string} inject what strace puts in the place of a call @returns {FailingDisk} */
const injected = (inject) => ({
  name: inject,
  before: ["strace", "-f", "-qq", "-o", "/dev/null", "-e", calls, "-e", `inject=${inject}`],
});

/** Whether single calls can be made to fail here. */
export const canInject = () => spawnSync("strace", ["-V"]).status === 0;

/**
 * Disks that fail at a moment of chance: one write, one flush, everything from then on.
 * @param {(most: number) => number} random @returns {FailingDisk[]}
 */
export const failingDisks = (random) => [
  shortDisk(600 + random(12_000)),
  ...(canInject()
    ? [
        injected(`pwrite64:error=EIO:when=${1 + random(1500)}`),
        injected(`pwrite64:error=ENOSPC:when=${1 + random(1500)}..${1500 + random(300)}`),
        injected(`fdatasync:error=EIO:when=${1 + random(40)}`),
        injected(`fsync:error=EIO:when=${1 + random(10)}+2`),
        injected(`ftruncate:error=EIO:when=${1 + random(5)}+3`),
      ]
    : []),
];
