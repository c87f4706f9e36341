import { accessSync, constants, statSync } from "node:fs";
import { createServer as createHttpServer, get } from "node:http";
import { connect, createServer } from "node:net";
import { isExposed, readEnvironment } from "../db/environment.mjs";
import { makeFolder } from "../db/make-folder.mjs";
import { bracketed, isEveryAddress, ownAddresses } from "./allowed-hosts.mjs";
import { answerBroken } from "./broken-requests.mjs";
import { nameClient } from "./client-address.mjs";
import { directRoutes } from "./direct-route.mjs";
import { gate } from "./gate.mjs";
import { pageStatuses } from "./page-status.mjs";
import { rateLimit } from "./rate-limit.mjs";
import { root } from "./run.mjs";
import { secure } from "./security-headers.mjs";
import { newSetupToken } from "./setup-token.mjs";
import { endOnSignal } from "./stopping.mjs";

/** Prints one line and ends: a wrong setting is no accident that needs a stack. */
export function stop(line) {
  console.error(line);
  process.exit(1);
}

/** Why nothing can be written in a folder, by the system's code. */
const folderFaults = {
  EACCES: "没有权限。让运行程序的人能写它",
  EPERM: "没有权限。让运行程序的人能写它",
  EROFS: "它在只读的盘上。让这个盘能写",
  ENOSPC: "磁盘满了。腾出空间再启动",
  EDQUOT: "给您的磁盘空间用完了。腾出空间再启动",
  EEXIST: "这个名字是一个文件，不是文件夹。把文件移到别处",
  ENOTDIR: "上面有一级是文件，不是文件夹。看一下写得对不对",
};

/** Makes the folder where it is not there, or ends the program with one line. */
function refuseUnwritable(dataDir) {
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.W_OK);
  } catch ({ code }) {
    const why = folderFaults[code] ?? "系统不许在那里建文件夹。看一下写得对不对";
    stop(`数据文件夹 DATA_DIR 写不进去：${dataDir}，${why}，或者换一个文件夹：DATA_DIR=文件夹 npm start。(${code})`);
  }
}

/** The settings, or the end of the program with one line that says which is wrong. */
export function checkedEnvironment() {
  try {
    process.chdir(root);
    const environment = readEnvironment();
    refuseUnwritable(environment.dataDir);
    if (environment.fontsDir && !statSync(environment.fontsDir, { throwIfNoEntry: false })?.isDirectory())
      stop(`环境变量 FONTS_DIR 说的文件夹不存在：${environment.fontsDir}`);
    return environment;
  } catch (error) {
    return stop(error.message);
  }
}

/** Who listens on every address is reached on this one. */
const reachable = (host) => (isEveryAddress(host) ? "127.0.0.1" : host);

/** Where this computer reaches a server that listens on `host`. */
export const addressOf = ({ host, port }) => {
  return `http://${bracketed(reachable(host))}:${port}`;
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
 * A connection is kept longer than people and programs pause between two requests: one that is closed at the moment it
 * is used again fails with ECONNRESET. Node's own five seconds are met often on a busy computer.
 */
const keptMilliseconds = 120_000;

/** Who sends the head of a request this slowly, or a body, holds a connection for nothing. */
const patience = { headersTimeout: 30_000, requestTimeout: 600_000 };

/**
 * Runs Next in this very process: whoever ends it, however roughly, leaves no child behind. Every request passes the
 * gate first.
 * @param {"start" | "dev"} mode
 */
export async function serve(mode, environment) {
  const { host, port } = environment;
  process.env.NODE_ENV = mode === "start" ? "production" : "development";
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  const { default: next } = await import("next");
  const server = createHttpServer({ keepAliveTimeout: keptMilliseconds, ...patience });
  const app = next({ dev: mode === "dev", dir: root, hostname: host, port, httpServer: server });
  await app.prepare();
  const answering = endOnSignal();
  // Not before the packages are there that it needs. Routes find it where all bundles look: what fails is written there.
  const { logRequest, openLog } = await import("./log.mjs");
  const log = openLog(environment);
  globalThis.ogiLog = log;
  const passes = gate(environment, () => answering.stopping, rateLimit());
  const answer = app.getRequestHandler();
  const answersItself = mode === "start" ? directRoutes(root, addressOf(environment), log) : () => false;
  const markPage = pageStatuses();
  server.on("clientError", answerBroken);
  server.on("request", (request, response) => {
    nameClient(request);
    secure(request, response, mode === "dev");
    markPage(request, response);
    logRequest(log, request, response);
    if (!passes(request, response)) return;
    answering.add(response);
    if (!answersItself(request, response)) void answer(request, response);
  });
  // Another program may have taken the port since it was looked at.
  server.once("error", ({ code }) => stop((refusals[code] ?? strangeHost)({ host, port })));
  await new Promise((resolve) => server.listen(port, host, resolve));
}

/** Asks the running program under a name that it answers to. @returns status and text of the answer */
const ask = ({ host, port, allowedHosts: [name = "localhost"] = [] }, path) =>
  new Promise((resolve, reject) => {
    const asked = get({ host: reachable(host), port, path, headers: { host: bracketed(name) } }, async (response) => {
      let text = "";
      for await (const part of response.setEncoding("utf8")) text += part;
      resolve({ status: response.statusCode, text });
    });
    asked.on("error", reject);
  });

/** As it stands in a link; what names its own port keeps it. */
const linkTo = (name, port) => `http://${/[^\]:]:\d+$|\]:\d+$/.test(name) ? name : `${name}:${port}`}`;

/**
 * Says how other computers reach the program; null when only this one can.
 * @param {import("../db/environment.mjs").Environment} environment
 */
export function openToOthers({ host, port, allowedHosts }) {
  if (!isExposed({ host, allowedHosts })) return null;
  const own = ownAddresses().filter((name) => !/^(127\.|\[::1\]|\[fe80:)/.test(name));
  const listened = host === "0.0.0.0" ? own.filter((name) => !name.startsWith("[")) : own;
  const names = allowedHosts ?? (isEveryAddress(host) ? listened : [bracketed(host)]);
  const links = names.map((name) => linkTo(name, port)).join(" 或 ");
  return `别的电脑用 ${links} 打开，要登录。只给本机用，就不要设 HOST 和 ALLOWED_HOSTS。`;
}

/**
 * Where others reach the program it shows nothing before somebody has an account: the address under which the first one is made
 * stands here alone, in the terminal.
 * @param {import("../db/environment.mjs").Environment} environment
 * @returns {Promise<string | null>} null where nobody else reaches it, or people have accounts
 */
export async function setupLine(environment) {
  if (!isExposed(environment)) return null;
  const { text } = await ask(environment, "/api/account");
  if (!text.includes("problem:noAccounts")) return null;
  const token = newSetupToken();
  return `还没有账号，程序现在什么都不给看。先建管理员，在浏览器打开（10 分钟内有效，只能用一次）：\n${addressOf(environment)}/setup?token=${token}`;
}

/** Says which of the operator's own fonts the printed pages are set in. */
export async function fontsLine(environment) {
  const { families } = JSON.parse((await ask(environment, "/api/fonts")).text);
  return families.length > 0
    ? `PDF 和版式预览用自备的字体：${families.join("、")}。`
    : "FONTS_DIR 里没有排版要用的字体（方正小标宋、仿宋_GB2312、楷体_GB2312、黑体等），PDF 用程序自带的。";
}

/** The first question opens the database, which migrates it; what keeps it from that is said in the terminal. */
export const answersHealth = async (environment) => (await ask(environment, "/api/health")).status === 200;
