import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { problemShape } from "./_http/shapes";

type Route = Record<string, (request: Request) => Promise<Response>>;

const folder = join(process.cwd(), "app", "api");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
  (file) => /(^|[\\/])route\.ts$/.test(file) && !file.includes("unknown"),
);

test.each(files)("%s refuses a method that it does not have, and names those it has", async (file) => {
  const route: Route = await import(/* @vite-ignore */ join(folder, file));
  const source = readFileSync(join(folder, file), "utf8");
  const own = [...source.matchAll(/^export const ([A-Z]+)\b/gm)].map(([, name]) => name);
  const given = own.includes("GET") ? [...own, "HEAD"] : own;
  const allowed = [...given, "OPTIONS"].sort().join(", ");
  expect(own).not.toEqual([]);
  for (const method of ["DELETE", "GET", "HEAD", "PATCH", "POST", "PUT"]) {
    if (given.includes(method)) continue;
    const answer = await route[method](new Request("http://127.0.0.1:3000/api", { method }));
    expect([method, answer.status, answer.headers.get("allow")]).toEqual([method, 405, allowed]);
    expect(problemShape.parse(await answer.json()).detail).toContain(allowed);
  }
  const options = await route.OPTIONS(new Request("http://127.0.0.1:3000/api", { method: "OPTIONS" }));
  expect([options.status, options.headers.get("allow")]).toEqual([204, allowed]);
});
