import { accessSync, constants, statSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readEnvironment } from "../db/environment.mjs";
import { makeFolder } from "../db/make-folder.mjs";
import { root } from "./run.mjs";

/** Prints one line and ends: a wrong setting is no accident that needs a stack. */
export function stop(line) {
  console.error(line);
  process.exit(1);
}

/** The settings, or the end of the program with one line that says which is wrong. */
export function checkedEnvironment() {
  try {
    process.chdir(root);
    const environment = readEnvironment();
    makeFolder(environment.dataDir);
    accessSync(environment.dataDir, constants.W_OK);
    if (environment.fontsDir && !statSync(environment.fontsDir, { throwIfNoEntry: false })?.isDirectory())
      stop(`环境变量 FONTS_DIR 说的文件夹不存在：${environment.fontsDir}`);
    return environment;
  } catch (error) {
    return stop(error.code ? `数据文件夹 DATA_DIR 写不进去：${error.message}` : error.message);
  }
}

/** Who listens on every address is reached on this one. */
const reachable = (host) => (host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host);

/** Where this computer reaches a server that listens on `host`. */
export const addressOf = ({ host, port }) => {
  const name = reachable(host);
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
};

const refusals = {
  EADDRINUSE: ({ port }) => `端口 ${port} 已经被别的程序占用。先关掉它，或换一个端口：PORT=${port + 1} npm start`,
  EACCES: ({ port }) => `系统不许用端口 ${port}。换一个 1024 以上的：PORT=3000 npm start`,
};
const strangeHost = ({ host }) => `环境变量 HOST 要是这台电脑的主机名或 IP 地址，现在是“${host}”。(HOST is wrong)`;

/** Ends the program with one line when the address cannot be listened on. */
export async function refuseTakenPort({ host, port }) {
  const code = (await whyNotListen({ host, port })) ?? ((await answers({ host, port })) ? "EADDRINUSE" : null);
  if (code) stop((refusals[code] ?? strangeHost)({ host, port }));
}

/** @returns the system's code when nobody can listen there */
const whyNotListen = ({ host, port }) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.on("error", ({ code }) => resolve(code));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });

/** Some systems let two programs listen, one on every address and one on this one. */
const answers = ({ host, port }) =>
  new Promise((resolve) => {
    const socket = connect({ host: reachable(host), port, timeout: 2000 });
    const end = (answer) => () => resolve(socket.destroy() && answer);
    socket.on("connect", end(true)).on("error", end(false)).on("timeout", end(false));
  });

/**
 * npm passes a signal on to its shell and no further: without this, whoever ends `npm start` leaves a server behind.
 * A shell that is gone has left this process to another parent.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const { ppid } = process;
  setInterval(() => process.ppid !== ppid && process.kill(process.pid, "SIGTERM"), 500).unref();
}

/**
 * Runs Next in this very process: whoever ends it, however roughly, leaves no child behind.
 * @param {"start" | "dev"} mode
 */
export async function serve(mode, { host, port }) {
  process.env.NODE_ENV = mode === "start" ? "production" : "development";
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  process.argv.splice(2, Number.POSITIVE_INFINITY, mode, "--hostname", host, "--port", String(port));
  await import(pathToFileURL(join(root, "node_modules", "next", "dist", "bin", "next")).href);
}

/** Says which of the operator's own fonts the printed pages are set in. */
export async function fontsLine(address) {
  const { families } = await fetch(`${address}/api/fonts`).then((response) => response.json());
  return families.length > 0
    ? `PDF 和版式预览用自备的字体：${families.join("、")}。`
    : "FONTS_DIR 里没有排版要用的字体（方正小标宋、仿宋_GB2312、楷体_GB2312、黑体等），PDF 用程序自带的。";
}

/** Waits until the database answers too, which migrates it. @returns the problem when it does not */
export async function firstAnswer(address) {
  for (let attempt = 0; attempt < 240; attempt += 1) {
    const response = await fetch(`${address}/api/health`).catch(() => null);
    if (response?.ok) return null;
    if (response) return (await response.json()).detail;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return "等了一分钟没有回答";
}
