import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { operationList } from "@/lib/contract/operations";
import { problemShape } from "@/lib/contract/problem";

type Route = Record<string, (request: Request) => Promise<Response>>;

const folder = join(process.cwd(), "app", "api");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /(^|\/)route\.ts$/.test(file) && !file.startsWith("[[...unknown]]"));
const pathOf = (file: string) => `/api/${file.replace("/route.ts", "").replaceAll("[", "{").replaceAll("]", "}")}`;
const methodsAt = (path: string) => operationList.filter((each) => each.path === path).map(({ method }) => method);

test("every route file is in the table, and every path of the table has a route file", () => {
  expect(files.map(pathOf).sort()).toEqual([...new Set(operationList.map(({ path }) => path))].sort());
});

/** The operations whose handler a test takes out of its route, as `METHOD /path`. */
function calledIn(test: string): string[] {
  const source = readFileSync(join(folder, test), "utf8");
  const imports = source.matchAll(/import (?:\* as (\w+)|\{([^}]*)\}) from "([^"]*)\/route"/g);
  return [...imports].flatMap(([, all, some, from]) => {
    const route = from.startsWith("@/app/api") ? from.replace("@/app", "") : resolve("/api", dirname(test), from);
    const methods = all
      ? [...source.matchAll(new RegExp(`\\b${all}\\.([A-Z]+)\\b`, "g"))].map(([, method]) => method)
      : some.split(",").map((name) => name.trim().split(" as ")[0]);
    return methods.map((method) => `${method} ${route.replaceAll("[", "{").replaceAll("]", "}")}`);
  });
}

test("every operation of the table is asked for by a test", () => {
  const tests = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(test|fixture)\.ts$/.test(file),
  );
  const called = new Set(tests.map((file) => file.replaceAll("\\", "/")).flatMap(calledIn));
  expect(operationList.map(({ name }) => name).filter((name) => !called.has(name))).toEqual([]);
});

describe.each(files)("%s", (file) => {
  const own: string[] = methodsAt(pathOf(file));
  const given = own.includes("GET") ? [...own, "HEAD"] : own;
  const allowed = [...given, "OPTIONS"].sort().join(", ");
  const load = async (): Promise<Route> => import(/* @vite-ignore */ join(folder, file));
  const refusalOf = async (route: Route, method: string) => {
    const answer = await route[method](new Request("http://127.0.0.1:3000/api", { method }));
    return [method, answer.status, answer.headers.get("allow"), problemShape.parse(await answer.json()).detail];
  };

  test("refuses the methods that the table does not have, and names those it has", async () => {
    const route = await load();
    const others = ["DELETE", "GET", "HEAD", "PATCH", "POST", "PUT"].filter((method) => !given.includes(method));
    expect(await Promise.all(others.map((method) => refusalOf(route, method)))).toEqual(
      others.map((method) => [method, 405, allowed, expect.stringContaining(allowed)]),
    );
    const options = await route.OPTIONS(new Request("http://127.0.0.1:3000/api", { method: "OPTIONS" }));
    expect([options.status, options.headers.get("allow")]).toEqual([204, allowed]);
  });
});
