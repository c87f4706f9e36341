import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";

/** As Next does: whatever nobody hears is printed. */
const program = (first: string) => `
  ${first}
  let unheard = 0;
  process.on("uncaughtException", (error) => {
    unheard += 1;
    if (unheard < 50) console.error(error);
  });
  process.on("message", () => {
    const printing = setInterval(() => {
      process.stdout.write("a line");
      console.error("a warning");
    }, 10);
    setTimeout(() => {
      clearInterval(printing);
      process.send(unheard, () => process.exit());
    }, 300);
  });
  process.send("ready");
`;

/** Closes both ends that are read, lets the program print, and asks how many errors nobody heard. */
async function unheardOf(first: string): Promise<unknown> {
  const source = ["--input-type=module", "-e", program(first)];
  const child = spawn(process.execPath, source, { stdio: ["ignore", "pipe", "pipe", "ipc"] });
  await once(child, "message");
  child.stdout?.destroy();
  child.stderr?.destroy();
  child.send("print");
  const [unheard] = await once(child, "message");
  return unheard;
}

test("a program whose terminal is closed goes on in peace", async () => {
  const first = 'const { outliveTerminal } = await import("./scripts/outlive-terminal.mjs"); outliveTerminal();';
  expect(await unheardOf(first)).toBe(0);
  expect(await unheardOf("")).not.toBe(0);
});
