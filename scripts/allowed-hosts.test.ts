import { networkInterfaces } from "node:os";
import { describe, expect, test } from "vitest";
import { hostGuard } from "./allowed-hosts.mjs";

const judge = (environment: { host: string; allowedHosts?: string[] }, header: string | undefined) =>
  hostGuard(environment)(header);

describe("without ALLOWED_HOSTS the program answers to this computer's own names", () => {
  const alone = { host: "127.0.0.1" };

  test.each([
    "localhost",
    "LOCALHOST:3000",
    "localhost.",
    "localhost.:3000",
    "127.0.0.1:3000",
    "[::1]:3000",
    "[0:0::1]",
  ])("%s is ours", (header) => expect(judge(alone, header)).toBe(true));

  test.each([
    undefined,
    "",
    "attacker.example",
    "attacker.example:3000",
    "localhost.attacker.example",
    "127.0.0.1.attacker.example",
    "attacker.example#127.0.0.1",
    "127.0.0.1@attacker.example",
    "attacker.example@127.0.0.1",
    "127.0.0.1,attacker.example",
    "127.0.0.1 attacker.example",
    "localhost..",
    "[::1",
    "::1",
    "192.168.1.5:3000",
    "0.0.0.0:3000",
    "[::ffff:10.0.0.1]:3000",
  ])("%s is not", (header) => expect(judge(alone, header)).toBe(false));
});

test("what HOST listens on is ours, in every spelling", () => {
  expect(judge({ host: "office-pc" }, "Office-PC:3000")).toBe(true);
  expect(judge({ host: "fd00::5" }, "[fd00:0::5]:3000")).toBe(true);
});

test("listening on every address, the addresses that this computer has are ours and no other", () => {
  const own = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  for (const { address, family } of own.filter(({ scopeid }) => !scopeid))
    expect(judge({ host: "0.0.0.0" }, family === "IPv6" ? `[${address}]:3000` : `${address}:3000`)).toBe(true);
  expect(judge({ host: "0.0.0.0" }, "203.0.113.7:3000")).toBe(false);
  expect(judge({ host: "::" }, "attacker.example")).toBe(false);
});

describe("ALLOWED_HOSTS names all that is ours", () => {
  const proxied = { host: "0.0.0.0", allowedHosts: ["reports.example", "10.0.0.8:8080", "fd00::8"] };

  test.each(["reports.example", "REPORTS.example.:443", "10.0.0.8:8080", "[fd00::8]:3000"])("%s is", (header) =>
    expect(judge(proxied, header)).toBe(true),
  );

  test.each([
    "localhost:3000",
    "127.0.0.1",
    "10.0.0.8:3000",
    "www.reports.example",
    "reports.example.attacker.example",
  ])("%s is not", (header) => expect(judge(proxied, header)).toBe(false));
});
