import { accessSync, constants } from "node:fs";
import { connect } from "node:net";
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
    return environment;
  } catch (error) {
    return stop(error.code ? `数据文件夹 DATA_DIR 写不进去：${error.message}` : error.message);
  }
}

/** Where this computer reaches a server that listens on `host`. */
export const addressOf = ({ host, port }) => {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
};

export function refuseTakenPort({ host, port }) {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return new Promise((resolve) => {
    const socket = connect({ host: name, port, timeout: 2000 });
    socket.on("connect", () =>
      stop(`端口 ${port} 已经被别的程序占用。先关掉它，或换一个端口：PORT=${port + 1} npm start`),
    );
    for (const event of ["error", "timeout"]) socket.on(event, () => resolve(socket.destroy()));
  });
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

/** Waits until the database answers too, which migrates it. @returns the problem when it does not */
export async function firstAnswer(address) {
  for (let attempt = 0; attempt < 240; attempt += 1) {
    const response = await fetch(`${address}/api/health`).catch(() => null);
    if (response?.ok) return null;
    if (response) return (await response.text()).slice(0, 300);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return "等了一分钟没有回答";
}
