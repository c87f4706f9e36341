import { readdirSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

type Route = Record<
  string,
  (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
>;
type Served = { pattern: RegExp; keys: string[]; file: string };

const folder = join(process.cwd(), "app", "api");

/** Every route file, by the addresses that it serves. */
const served: Served[] = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /(^|\/)route\.ts$/.test(file) && !file.startsWith("[[...unknown]]"))
  // What is written out goes before what stands for anything.
  .sort((a, b) => (a.replaceAll("[", "~") < b.replaceAll("[", "~") ? -1 : 1))
  .map((file) => {
    const path = file.replace(/\/route\.ts$/, "");
    const keys = [...path.matchAll(/\[(\w+)\]/g)].map(([, key]) => key);
    const pattern = path.replace(/\./g, "\\.").replace(/\[\w+\]/g, "([^/]+)");
    return { keys, file, pattern: new RegExp(`^/api/${pattern}$`) };
  });

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

async function answer(incoming: IncomingMessage, origin: string): Promise<Response> {
  const { pathname } = new URL(incoming.url ?? "/", origin);
  const found = served.find(({ pattern }) => pattern.test(pathname));
  if (!found) return new Response(null, { status: 404 });
  const values = found.pattern.exec(pathname)?.slice(1) ?? [];
  const params = Object.fromEntries(found.keys.map((key, at) => [key, decodeURIComponent(values[at])]));
  const body = await bodyOf(incoming);
  const headers = new Headers(
    Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]),
  );
  headers.set("x-client-address", "10.1.8.35");
  const { method = "GET" } = incoming;
  const request = new Request(origin + incoming.url, {
    method,
    headers,
    ...(body.length > 0 ? { body: new Uint8Array(body) } : {}),
  });
  const route: Route = await import(/* @vite-ignore */ join(folder, found.file));
  return route[method](request, { params: Promise.resolve(params) });
}

/** The operations over HTTP, as the program serves them, without the pages. @returns its origin, and how to end it */
export async function serveRoutes(): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    const origin = `http://${incoming.headers.host}`;
    void answer(incoming, origin).then(async (response) => {
      outgoing.statusCode = response.status;
      for (const [name, value] of response.headers) if (name !== "set-cookie") outgoing.setHeader(name, value);
      outgoing.setHeader("set-cookie", response.headers.getSetCookie());
      const isStream = response.headers.get("content-type")?.startsWith("text/event-stream");
      if (!isStream || !response.body) outgoing.end(Buffer.from(await response.arrayBuffer()));
      else {
        outgoing.flushHeaders();
        for await (const part of response.body) outgoing.write(part);
        outgoing.end();
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
