import { isAbsolute, join } from "node:path";

// Plain JavaScript: `npm start` reads it before anything is installed.

/**
 * @typedef {{ port: number, host: string, dataDir: string, backupDir: string, backupKeep: number, fontsDir?: string, allowedHosts?: string[], databaseUrl?: string, log?: "file" | "stdout" | "off", oidc?: { issuer: string, clientId: string, clientSecret: string, name: string, claim: string }, eventCommand?: string[] }} Environment
 */

/** @param {string} name @param {string} wanted @param {string} found */
const wrong = (name, wanted, found) =>
  new Error(`环境变量 ${name} 要是${wanted}，现在是“${found}”。(${name} is wrong: ${JSON.stringify(found)})`);

/** @param {string | undefined} text */
function readPort(text) {
  if (!text) return 3000;
  if (!/^\d{1,5}$/.test(text) || Number(text) < 1 || Number(text) > 65535)
    throw wrong("PORT", " 1 到 65535 的整数", text);
  return Number(text);
}

/** @param {string | undefined} text */
function readHost(text) {
  if (!text) return "127.0.0.1";
  if (!/^[\w.:-]+$/.test(text)) throw wrong("HOST", "主机名或 IP 地址", text);
  return text;
}

/** @param {string} text names and addresses under which browsers reach the program, each with or without a port */
function readHosts(text) {
  const hosts = text.split(",").map((host) => host.trim().toLowerCase());
  const strange = hosts.find((host) => !/^([\w.-]+|\[?[\da-f:.]+\]?)(:\d+)?$/.test(host));
  if (strange !== undefined) throw wrong("ALLOWED_HOSTS", "用逗号隔开的主机名或 IP 地址", text);
  return hosts;
}

/** @param {string} name as it stands in the settings, with or without a port */
const isLoopback = (name) => /^(localhost|127\.[\d.]+|\[?::1\]?)(:\d+)?$/.test(name);

/**
 * Whether other computers reach the program: then it shows nothing before somebody has an account. A proxy on this computer is
 * known by the names under which it is asked.
 * @param {Pick<Environment, "host" | "allowedHosts">} environment
 */
export const isExposed = ({ host, allowedHosts = [] }) => ![host, ...allowedHosts].every(isLoopback);

/** @param {string} name @param {string} text */
function readFolder(name, text) {
  if (text.includes("\0") || text.trim() === "") throw wrong(name, "文件夹路径", text);
  // Known only at run time: the build must not take the whole project for data.
  return isAbsolute(text) ? text : join(/* turbopackIgnore: true */ process.cwd(), text);
}

/** @param {string | undefined} text how many scheduled copies stay */
function readCount(text) {
  if (!text) return 14;
  if (!/^\d{1,4}$/.test(text) || Number(text) < 1) throw wrong("BACKUP_KEEP", " 1 到 9999 的整数", text);
  return Number(text);
}

const logs = /** @type {const} */ (["file", "stdout", "off"]);

/** @param {string | undefined} text where the log goes */
function readLog(text) {
  const known = logs.find((each) => each === (text || "file"));
  if (!known) throw wrong("LOG", ` ${logs.join("、")} 之一`, String(text));
  return known;
}

/** @param {string} text */
function readDatabaseUrl(text) {
  const known = URL.canParse(text) && ["postgres:", "postgresql:"].includes(new URL(text).protocol);
  // The address may hold a password: what is wrong with it is said without printing it.
  if (!known) throw wrong("DATABASE_URL", " postgres:// 开头的地址", `${text.slice(0, 8)}…`);
  return text;
}

/**
 * Where people log in for everything (OpenID Connect): all three or none of them.
 * @param {Record<string, string | undefined>} variables
 */
function readOidc(variables) {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = variables;
  if (!issuer && !clientId && !clientSecret) return undefined;
  if (!issuer || !URL.canParse(issuer) || !/^https?:/.test(issuer))
    throw wrong("OIDC_ISSUER", " https:// 开头的地址", issuer ?? "");
  if (!clientId) throw wrong("OIDC_CLIENT_ID", "统一身份认证给这个程序的编号", "");
  // What is there is a secret: it is never printed.
  if (!clientSecret) throw wrong("OIDC_CLIENT_SECRET", "统一身份认证给这个程序的密钥", "");
  const [name, claim] = [variables.OIDC_NAME || "统一身份认证", variables.OIDC_CLAIM || "preferred_username"];
  return { issuer, clientId, clientSecret, name, claim };
}

/** @param {string} text a program, or as JSON a list of a program and its arguments: no shell ever reads it */
function readCommand(text) {
  const wanted = '一个程序的路径，或者 ["程序", "参数", …] 这样的 JSON';
  if (!text.startsWith("[")) return [text];
  // Its arguments may be secrets: what is wrong is said without printing them.
  const shown = `${text.slice(0, 8)}…`;
  let list;
  try {
    list = JSON.parse(text);
  } catch {
    throw wrong("EVENT_COMMAND", wanted, shown);
  }
  const isCommand = Array.isArray(list) && list.length > 0 && list.every((part) => typeof part === "string");
  if (!isCommand || list[0] === "" || list.join("").includes("\0")) throw wrong("EVENT_COMMAND", wanted, shown);
  return list;
}

/**
 * Under which names the program is reached: every request asks for it.
 * @param {Record<string, string | undefined>} variables
 */
export const readNames = ({ HOST: host, ALLOWED_HOSTS: allowed } = process.env) => ({
  host: readHost(host),
  allowedHosts: allowed ? readHosts(allowed) : undefined,
});

/**
 * The program's settings, read and judged in this one place.
 * @param {Record<string, string | undefined>} variables
 * @returns {Environment}
 * @throws with one line that names the variable, what is there and what is wanted
 */
export function readEnvironment(variables = process.env) {
  const dataDir = readFolder("DATA_DIR", variables.DATA_DIR || "./data");
  return {
    port: readPort(variables.PORT),
    dataDir,
    ...readNames(variables),
    backupDir: variables.BACKUP_DIR ? readFolder("BACKUP_DIR", variables.BACKUP_DIR) : join(dataDir, "backups"),
    backupKeep: readCount(variables.BACKUP_KEEP),
    databaseUrl: variables.DATABASE_URL ? readDatabaseUrl(variables.DATABASE_URL) : undefined,
    log: readLog(variables.LOG),
    oidc: readOidc(variables),
    eventCommand: variables.EVENT_COMMAND?.trim() ? readCommand(variables.EVENT_COMMAND.trim()) : undefined,
    fontsDir: variables.FONTS_DIR ? readFolder("FONTS_DIR", variables.FONTS_DIR) : undefined,
  };
}
