import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, inject, test, vi } from "vitest";
import { withTestDatabase } from "@/db/test-database";

withTestDatabase();

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ogi-two-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const many = 12;
const path = (name: string) => join(folder, name);
const told = (): { id: string; by: string }[] =>
  existsSync(path("told"))
    ? readFileSync(path("told"), "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
    : [];

/** One program of several on the database; it waits until it is told to begin. */
async function startTeller(name: string): Promise<ChildProcess> {
  const command = `
    let text = "";
    process.stdin.on("data", (part) => { text += part; });
    process.stdin.on("end", () => require("node:fs").appendFileSync(process.argv[2], text));`;
  writeFileSync(path("command.cjs"), command);
  const env = { ...process.env, EVENT_COMMAND: JSON.stringify([process.execPath, path("command.cjs"), path("told")]) };
  const args = ["--conditions=react-server", "--import", "tsx", "app/api/told-teller.ts", name, String(many)];
  const child = spawn(process.execPath, args, { env, stdio: ["pipe", "pipe", "inherit"] });
  const [ready] = await once(child.stdout, "data");
  expect(String(ready)).toBe("ready\n");
  return child;
}

// One program alone has the file of SQLite open.
test.skipIf(!inject("postgres"))(
  "two programs on one database tell everything once, each in its own order",
  async () => {
    const tellers = await Promise.all(["甲", "乙"].map(startTeller));
    for (const { stdin } of tellers) stdin?.write("go\n");
    await vi.waitFor(() => expect(told()).toHaveLength(2 * many), { timeout: 60_000 });
    await Promise.all(
      tellers.map((teller) => {
        teller.stdin?.write("end\n");
        return once(teller, "close");
      }),
    );
    expect(new Set(told().map(({ id }) => id)).size).toBe(2 * many);
    for (const name of ["甲", "乙"]) {
      const own = told().filter(({ by }) => by.startsWith(name));
      expect(own.map(({ by }) => by)).toEqual(Array.from({ length: many }, (_, index) => `${name}${index}`));
    }
  },
);
