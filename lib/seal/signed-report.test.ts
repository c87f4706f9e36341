import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { edition2021 } from "../editions/edition-2021";
import { printInterchange } from "../report/interchange";
import { samples } from "../samples/samples";
import { printFingerprint } from "./fingerprint";
import { fingerprintOf, newSealingKey } from "./seal";
import { type Statement, signReport, unseal } from "./signed-report";

const key = newSealingKey();
const statement: Statement = {
  report: printInterchange(edition2021, samples["2021"]),
  ...{ version: 1, finalisedAt: "2026-01-20T02:00:00.000Z", signedAt: "2026-01-20T02:01:00.000Z" },
};
const file = signReport(statement, key);
const text = new TextDecoder().decode(file);
const bytes = (given: string) => new TextEncoder().encode(given);
type Json = { statement: { report: { figures: Record<string, unknown> } } & Record<string, unknown> } & Record<
  string,
  unknown
>;
const changed = (change: (json: Json) => void) => {
  const json: Json = JSON.parse(text);
  change(json);
  return bytes(JSON.stringify(json));
};

test("a signed report is read back, and its seal holds under the fingerprint of who signed it", () => {
  const unsealed = unseal(file);
  expect(unsealed).toMatchObject({ holds: true, fingerprint: fingerprintOf(key) });
  expect(JSON.parse(new TextDecoder().decode(unsealed?.report))).toEqual(statement.report);
  expect(unseal(bytes(JSON.stringify(JSON.parse(text))))?.holds).toBe(true);
});

test("the private key is not in the file, and the fingerprint is read out in sixteen groups", () => {
  expect(text).not.toContain(key);
  expect(text).not.toContain(Buffer.from(key, "base64").subarray(-32).toString("base64").slice(0, 40));
  expect(printFingerprint(fingerprintOf(key))).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
});

test("whatever byte is altered, the seal does not hold under this fingerprint with another content", () => {
  fc.assert(
    fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
      const altered = file.slice();
      altered[at] ^= mask;
      const read = unseal(altered);
      if (!read?.holds || read.fingerprint !== fingerprintOf(key)) return;
      // Spaces between values are not part of what was signed.
      expect(JSON.parse(new TextDecoder().decode(read.report))).toEqual(statement.report);
    }),
    { numRuns: 400 },
  );
});

test("a changed figure, another version, a swapped key and a borrowed signature are seen", () => {
  const other = newSealingKey();
  const others = JSON.parse(new TextDecoder().decode(signReport({ ...statement, version: 2 }, other)));
  const [address] = Object.keys(statement.report.figures);
  const altered = [
    changed((json) => Object.assign(json.statement.report.figures, { [address]: 999 })),
    changed((json) => Object.assign(json.statement, { version: 2 })),
    changed((json) => Object.assign(json, { publicKey: others.publicKey })),
    changed((json) => Object.assign(json, { signature: others.signature })),
  ];
  expect(altered.map((each) => unseal(each)?.holds)).toEqual([false, false, false, false]);
});

test("a key of another kind seals nothing", () => {
  const { publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const spki = publicKey.export({ format: "der", type: "spki" }).toString("base64");
  expect(unseal(changed((json) => Object.assign(json, { publicKey: spki })))?.holds).toBe(false);
  expect(unseal(changed((json) => Object.assign(json, { publicKey: "AAAA" })))?.holds).toBe(false);
});

test("hostile files are none of these, or hold nothing, and never throw", () => {
  const head = '{"format":"ogi-signed-report/1",';
  const deep = `${head}"publicKey":"AAAA","signature":"AAAA","statement":{"report":{"year":2025,"x":${"[".repeat(100_000)}${"]".repeat(100_000)}},"version":1,"finalisedAt":"2026-01-20T02:00:00.000Z","signedAt":"2026-01-20T02:00:00.000Z"}}`;
  expect(unseal(bytes(deep))?.holds ?? false).toBe(false);
  for (const hostile of [
    "",
    "{",
    head,
    `${head}"statement":null}`,
    `${head}"__proto__":{"holds":true}}`,
    "\0".repeat(500),
  ])
    expect(unseal(bytes(hostile))).toBeNull();
  expect(unseal(bytes(head + " ".repeat(5 * 1024 * 1024)))).toBeNull();
});
