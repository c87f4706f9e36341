import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openToOthers } from "./serve.mjs";

const dataDir = mkdtempSync(join(tmpdir(), "ogi-start-"));
afterAll(() => rmSync(dataDir, { recursive: true }));

const node = (env: Record<string, string>, ...args: string[]) =>
  spawnSync(process.execPath, args, {
    encoding: "utf8",
    env: { PATH: process.env.PATH, NODE_ENV: "test", DATA_DIR: dataDir, ...env },
  });

describe("a start is refused in one line", () => {
  const refusal = (env: Record<string, string>) => {
    const { status, stdout, stderr } = node(env, "scripts/start.mjs");
    expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: "", stderr: expect.stringMatching(/^[^\n]+\n$/) });
    return stderr;
  };

  test.each([
    ["PORT", "0"],
    ["HOST", "no.such.host.invalid"],
    ["HOST", "256.1.1.1"],
    ["DATA_DIR", "/dev/null"],
    ["FONTS_DIR", "/nowhere/fonts"],
    ["ALLOWED_HOSTS", "reports.example/"],
  ])("for %s=%s", (name, value) => {
    expect(refusal({ PORT: "34999", [name]: value })).toContain(name);
  });

  test.each([
    ["/dev/null", "这个名字是一个文件，不是文件夹"],
    ["/dev/null/reports", "上面有一级是文件"],
    ["/proc/nothing", "系统不许在那里建文件夹"],
  ])("for the folder %s, with why and what to do", (DATA_DIR, why) => {
    const said = refusal({ PORT: "34999", DATA_DIR });
    expect(said).toContain(why);
    expect(said).toContain("或者换一个文件夹");
    expect(said).not.toMatch(/[a-z]+ [a-z]+ [a-z]+/);
  });

  test.each(["127.0.0.1", "0.0.0.0"])("for a port of HOST=%s that is taken", async (HOST) => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as { port: number };
    expect(refusal({ HOST, PORT: String(port) })).toContain(`端口 ${port} `);
    server.close();
  });
});

describe("a start that lets other computers in says so", () => {
  test.each(["127.0.0.1", "localhost", "::1"])("not for HOST=%s", (host) =>
    expect(openToOthers({ host, port: 3000, dataDir: "", backupDir: "", backupKeep: 14 })).toBeNull(),
  );

  test.each([
    [
      { host: "0.0.0.0", allowedHosts: ["reports.example", "10.0.0.8:8080"] },
      "http://reports.example:3000 或 http://10.0.0.8:8080",
    ],
    [{ host: "fd00::5" }, "http://[fd00::5]:3000"],
    [{ host: "::" }, "不要设 HOST"],
  ])("for %j", (setting, said) => {
    const line = openToOthers({ ...setting, port: 3000, dataDir: "", backupDir: "", backupKeep: 14 });
    expect(line).toContain("要登录");
    expect(line).toContain(said);
  });
});

test.skipIf(process.platform === "win32")("a server started by npm ends when npm has ended its shell", async () => {
  const program = `import("./scripts/serve.mjs").then(({ endWithNpm }) => {
    endWithNpm();
    console.log("started");
    setInterval(() => {}, 1000);
  })`;
  const shell = spawn("sh", ["-c", '"$0" -e "$1"; true', process.execPath, program], {
    env: { PATH: process.env.PATH, NODE_ENV: "test", npm_lifecycle_event: "start" },
  });
  await new Promise((resolve) => shell.stdout.once("data", resolve));
  shell.kill("SIGTERM");
  // The pipe closes when the last process that holds it is gone.
  await new Promise((resolve) => shell.stdout.once("close", resolve));
});
