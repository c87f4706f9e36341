import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";

const module = fileURLToPath(new URL("stopping.mjs", import.meta.url));
const gate = fileURLToPath(new URL("gate.mjs", import.meta.url));

/** A server whose answers take their time; it says on which port it listens. */
const program = `
  import { createServer } from "node:http";
  const { endOnSignal } = await import(${JSON.stringify(module)});
  const { gate } = await import(${JSON.stringify(gate)});
  const server = createServer({ keepAliveTimeout: 120000 });
  const answering = endOnSignal();
  const passes = gate({ host: "127.0.0.1", port: 0 }, () => answering.stopping);
  server.on("request", (request, response) => {
    if (!passes(request, response)) return;
    answering.add(response);
    if (request.url === "/stream") response.write("begun");
    else setTimeout(() => response.end("done"), request.url === "/slow" ? 300 : 1);
    if (request.url !== "/") console.log("in");
  });
  server.listen(0, "127.0.0.1", () => console.log(server.address().port));
`;

let child: ChildProcess;
afterEach(() => child.kill("SIGKILL"));

async function start(): Promise<number> {
  child = spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: ["ignore", "pipe", "inherit"] });
  const [port] = child.stdout ? await once(child.stdout, "data") : [];
  return Number(String(port));
}

type Answer = { status?: number; headers: NodeJS.Dict<string | string[]>; text: string };
const ask = (port: number, path: string, agent?: Agent) =>
  new Promise<Answer>((resolve, reject) => {
    const asked = request({ port, path, agent, host: "127.0.0.1" }, async (response) => {
      const chunks = await response.toArray().catch(reject);
      const text = Buffer.concat(chunks ?? []).toString();
      resolve({ status: response.statusCode, headers: response.headers, text });
    });
    asked.on("error", reject).end();
  });

test("what has come in is answered, what comes on an open connection is refused, and the program ends", async () => {
  const port = await start();
  const slow = ask(port, "/slow");
  if (child.stdout) await once(child.stdout, "data");
  const busy = Array.from({ length: 20 }, async () => {
    const own = new Agent({ keepAlive: true });
    for (;;) {
      const answer = await ask(port, "/", own).catch(() => null);
      if (answer?.status !== 200) return answer;
    }
  });
  child.kill("SIGTERM");
  expect((await slow).text).toBe("done");
  for (const refused of (await Promise.all(busy)).filter((answer) => answer !== null)) {
    expect(refused).toMatchObject({ status: 503, headers: { "retry-after": "5", connection: "close" } });
    expect(JSON.parse(refused.text)).toMatchObject({ title: "程序正在停下" });
  }
  const [code] = child.exitCode === null ? await once(child, "exit") : [child.exitCode];
  expect(code).toBe(0);
});

test("an answer that never ends does not keep the program alive", async () => {
  const port = await start();
  ask(port, "/stream").catch(() => undefined);
  if (child.stdout) await once(child.stdout, "data");
  child.kill("SIGTERM");
  const [code] = await once(child, "exit");
  expect(code).toBe(0);
});
