import { once } from "node:events";
import { type AddressInfo, createServer, type Server } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { openPostgres } from "./open";

let server: Server;
afterEach(() => {
  vi.useRealTimers();
  server.close();
});

const listening = async (): Promise<string> => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  return `postgres://reports:secret@127.0.0.1:${(server.address() as AddressInfo).port}/reports`;
};
const nothing = async () => undefined;

test("a computer that takes the call and never answers is away after ten seconds", async () => {
  server = createServer();
  const url = await listening();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const opening = openPostgres(url, nothing);
  const refused = expect(opening).rejects.toMatchObject({ code: "DATABASE_AWAY" });
  await once(server, "connection");
  vi.advanceTimersByTime(10_000);
  await refused;
});

test.each(["", "?sslmode=no-verify"])("what is no PostgreSQL is away, asked with “%s”", async (query) => {
  server = createServer((socket) => socket.on("data", () => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")));
  await expect(openPostgres((await listening()) + query, nothing)).rejects.toMatchObject({ code: "DATABASE_AWAY" });
});
