import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContextOptions, expect, type Page } from "@playwright/test";

const startScript = fileURLToPath(new URL("../scripts/start.mjs", import.meta.url));

export type OfficeServer = { url: string; setup: string; end: () => Promise<void> };

/** Starts a server that other computers reach. @returns what its terminal says: the one-time address of the first administrator */
export async function startOffice(dataDir: string, port: number): Promise<OfficeServer> {
  const env = { ...process.env, HOST: "0.0.0.0", PORT: String(port), DATA_DIR: dataDir, CHECK_ANSWERS: "1" };
  const server = spawn(process.execPath, [startScript], { env, stdio: ["ignore", "pipe", "ignore"] });
  const setup = await addressIn(server);
  return {
    ...{ url: `http://127.0.0.1:${port}`, setup },
    end: async () => {
      server.kill("SIGKILL");
      if (server.exitCode === null && server.signalCode === null) await once(server, "exit");
    },
  };
}

async function addressIn({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error("The server has no terminal");
  for await (const line of createInterface({ input: stdout })) if (line.includes("/setup?token=")) return line.trim();
  throw new Error("The server ended without an address");
}

export const officePassword = "四个不相干的词：竹椅、风铃";

/** An office whose first administrator is logged in. */
export type Office = { browser: Browser; url: string; admin: Page; id: string };

export async function foundOffice(browser: Browser, { url, setup }: OfficeServer, name: string): Promise<Office> {
  const admin = await (await browser.newContext({ baseURL: url })).newPage();
  const token = new URL(setup).searchParams.get("token");
  const first = { name: "周某某", username: "zhoumm", password: officePassword };
  expect((await admin.request.post("/api/setup", { data: { office: name, ...first, token } })).status()).toBe(201);
  const { offices } = await (await admin.request.get("/api/people")).json();
  return { browser, url, admin, id: offices[0].id };
}

type Joining = { role: string; position?: string; device?: BrowserContextOptions };

/** Somebody of the office, logged in at a computer or a phone of their own. */
export async function joinOffice({ browser, admin, url, id }: Office, name: string, joining: Joining): Promise<Page> {
  const username = `user${name.codePointAt(0)}`;
  const { role, position = "", device } = joining;
  const data = { name, username, position, roles: [{ office: id, role }] };
  const given: { password: string } = await (await admin.request.post("/api/people", { data })).json();
  const page = await (await browser.newContext({ baseURL: url, ...device })).newPage();
  await page.request.post("/api/auth/sign-in/username", { data: { username, password: given.password } });
  const body = { current: given.password, password: officePassword };
  expect((await page.request.post("/api/account/password", { data: body })).status()).toBe(204);
  return page;
}
