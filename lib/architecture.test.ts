import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { describe, expect, it } from "vitest";

/**
 * Which way imports may go, and how files are called. A failure names the file, the rule it breaks and what to do;
 * the reasons are in the messages below.
 */

const roots = ["app", "components", "db", "e2e", "lib", "scripts"];

/** The rooms of components, floor by floor: each uses what lies on the floors below, no room one of its own floor. */
const floors = [
  ["ui", "browser"],
  ["requests"],
  ["frame", "typed-words"],
  ["report"],
  ["find", "compare"],
  ["saving", "prose", "grid", "preview", "start"],
  ["checks", "comments", "hand-in", "live"],
  ["ledger", "import", "rounds"],
  [
    "access",
    "across",
    "assignments",
    "collection",
    "examine",
    "history",
    "letter",
    "markup",
    "pack",
    "review",
    "verify",
    "waiting",
    "wizard",
  ],
];

type Import = { target: string; typesOnly: boolean };
type Boundary = { from: RegExp; never: RegExp; except?: RegExp; types?: true; because: string };

const only = (...folders: string[]) => new RegExp(`^lib/(?!${folders.map((folder) => `${folder}/`).join("|")})`);

const boundaries: Boundary[] = [
  {
    from: /^lib\//,
    never: /^(app|components|db)\//,
    because:
      "lib is the bottom storey: it runs in the browser and on the server. Pass in what it needs as an argument.",
  },
  {
    from: /^lib\//,
    never: /^(react|react-dom|next|drizzle-orm|better-sqlite3)(\/|$)/,
    because: "lib knows no framework. Move the part that needs one to components, app or db.",
  },
  {
    from: /^lib\/editions\//,
    never: only("editions"),
    because: "An edition is data: it may use nothing but editions.",
  },
  {
    from: /^lib\/report\//,
    never: only("editions", "report"),
    because: "lib/report stands on lib/editions alone. What it wants may belong below.",
  },
  {
    from: /^lib\/(checks|samples)\//,
    never: only("editions", "report", "checks", "samples"),
    because: "Checks and document do not know each other: what they share is the address.",
  },
  {
    from: /^lib\/document\//,
    never: only("editions", "report", "document"),
    because: "The document is built from edition and report. Checks, files and imports are above or beside it.",
  },
  {
    from: /^lib\/export\//,
    never: /^lib\/(labels|readers|ledger|import|years|across|papers)\//,
    because: "Export and import are beside each other. Move what both need down.",
  },
  {
    from: /^lib\/labels\//,
    never: only("editions", "report", "labels"),
    because: "lib/labels knows the words of the form and no file. What reads a file belongs to lib/readers.",
  },
  {
    from: /^lib\/readers\//,
    never: only("editions", "report", "labels", "readers"),
    because: "A reader makes paragraphs and tables of bytes. What they mean is said in lib/import or lib/ledger.",
  },
  {
    from: /^lib\/ledger\//,
    never: only("editions", "report", "labels", "readers", "ledger"),
    because: "A ledger is read and counted by itself, without a report's file.",
  },
  {
    from: /^lib\/import\//,
    never: /^lib\/(export|years|papers)\//,
    because: "Export and import are beside each other. Move what both need down.",
  },
  {
    from: /^lib\/proposal\//,
    never: /^lib\/(readers|ledger|import|export|document)\//,
    types: true,
    because: "A proposal is settled in the browser: of the readers it knows the types alone.",
  },
  {
    from: /^lib\/markup\//,
    never: only("editions", "report", "markup"),
    types: true,
    because: "What a marked-up file changes is told from its sides and the report; who reads and stores them is above.",
  },
  {
    from: /^lib\/review\//,
    never: only("editions", "report", "review"),
    because: "The rounds of a review are events about a report, whatever it says.",
  },
  {
    from: /^lib\/assignments\//,
    never: only("editions", "report", "assignments"),
    types: true,
    because: "What sections of an office owe is said of places of a report; sheets are read and written beside.",
  },
  {
    from: /^lib\/collection\//,
    never: only("editions", "report", "collection"),
    types: true,
    because: "What a supervising office collects is derived of reports; who reads, checks and stores them is in app.",
  },
  {
    from: /^lib\/(?!proposal\/)/,
    never: /^lib\/proposal\//,
    because: "What becomes of a file stands above its reading, checks and comparison.",
  },
  {
    from: /^lib\/years\//,
    never: only("editions", "report", "checks", "years"),
    because: "Years are compared and carried over as reports. Papers about them are written in lib/papers.",
  },
  {
    from: /^lib\/across\//,
    never: only("editions", "report", "checks", "collection", "across"),
    because: "Offices are compared by their reports and what was found in them. Papers about them are in lib/papers.",
  },
  {
    from: /^lib\/pack\//,
    never: only("editions", "report", "readers", "review", "assignments", "pack"),
    because: "A draft pack is a report with its history in a zip. What becomes of it is said in db.",
  },
  {
    from: /^lib\/papers\//,
    never: /^lib\/(readers|ledger|import|export)\//,
    types: true,
    because: "A paper is a document or sheets: it may know the shape of a sheet, app writes it.",
  },
  {
    from: /^lib\/access\//,
    never: only("editions", "report", "access"),
    because: "Who may do what is said of offices and states, not of what reads and writes them.",
  },
  {
    from: /^lib\/(?!contract\/)/,
    never: /^lib\/contract\//,
    because: "The contract stands on all of lib. What both need belongs to what it is about.",
  },
  {
    from: /^lib\/contract\//,
    never: /^lib\/(export\/(?!formats$)|ledger\/(?!(fields|vocabulary)$)|readers|import|document|years|papers|samples)/,
    types: true,
    because: "The contract describes readers and writers, it does not bring them along: import their types only.",
  },
  {
    from: /^components\//,
    never: /^lib\/contract\//,
    types: true,
    because: "The page knows the contract by its types: neither the table nor zod is worth its bytes.",
  },
  {
    from: /^components\//,
    never: /^(app|db)\//,
    because: "Components draw and ask. Data comes from a route, as a property.",
  },
  {
    from: /^components\//,
    never: /^lib\/export\//,
    because: "Writers run on the server. Link to the export route instead.",
  },
  {
    from: /^components\//,
    never: /^lib\/(readers|ledger|import)\//,
    types: true,
    because: "Readers run on the server: a component may import their types only.",
  },
  {
    from: /^components\/ui\//,
    never: /^(app|db|lib|components\/(?!ui\/))/,
    because: "components/ui could ship in another product: it uses nothing of ours.",
  },
  {
    from: /^db\//,
    never: /^(app|components)\/|^(react|react-dom|next)(\/|$)/,
    because: "db knows the domain and the database, nothing else.",
  },
  {
    from: /^db\//,
    never: only("access", "editions", "report", "samples", "collection", "review", "assignments"),
    types: true,
    because:
      "db stores reports and what is collected. What it must compute belongs in lib/report, lib/collection, lib/review or lib/assignments; the rest is brought together in app.",
  },
  {
    from: /^(app|components|lib)\//,
    never: /^(drizzle-orm|better-sqlite3)(\/|$)/,
    because: "Only db speaks to the database. Add a function there.",
  },
];

/** Resolves a specifier to a path from the project's root, or leaves a package's name. */
function resolved(specifier: string, file: string): string {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  return specifier.startsWith(".") ? posix.join(dirname(file), specifier) : specifier;
}

const allTypes = (clause: string) =>
  /^\{[^}]*\}\s*from\s*$/.test(clause) &&
  clause
    .replace(/^\{|\}\s*from\s*$/g, "")
    .split(",")
    .every((name) => name.trim() === "" || name.trim().startsWith("type "));

function importsOf(file: string, source: string): Import[] {
  const statements = [...source.matchAll(/^(?:import|export)\s+(type\s+)?([^;"']*?\bfrom\s+)?["']([^"']+)["']/gm)].map(
    ([, type, clause = "", specifier]) => ({
      target: resolved(specifier, file),
      typesOnly: type !== undefined || allTypes(clause),
    }),
  );
  const dynamic = [...source.matchAll(/\bimport\(\s*["']([^"']+)["']/g)].map(([, specifier]) => ({
    target: resolved(specifier, file),
    typesOnly: false,
  }));
  return [...statements, ...dynamic];
}

const isTest = (file: string) => /\.(test|spec|fixture|measure)\.tsx?$/.test(file);

const roomOf = (file: string) => /^components\/([\w-]+)\//.exec(file)?.[1];

/** Types too: who needs to know a room's words belongs above it. */
function wrongFloor(file: string, target: string): string[] {
  const [from, to] = [roomOf(file), roomOf(target)];
  if (from === undefined || to === undefined || from === to) return [];
  const [own, below] = [from, to].map((room) => floors.findIndex((floor) => floor.includes(room)));
  if (below >= 0 && below < own) return [];
  const order = floors.map((floor) => floor.join(", ")).join(" < ");
  return [
    `${file} imports ${target}. Rooms stand so: ${order}. Hand it down as a property, or move what both need down.`,
  ];
}

function crossings(file: string, source: string): string[] {
  // A test may reach across: it proves that the parts agree.
  if (isTest(file)) return [];
  const imports = importsOf(file, source);
  const floorFaults = imports.flatMap(({ target }) => wrongFloor(file, target));
  return floorFaults.concat(
    imports.flatMap(({ target, typesOnly }) =>
      boundaries
        .filter(({ from, never, types }) => from.test(file) && never.test(target) && !(types && typesOnly))
        .map(({ because }) => `${file} imports ${target}. ${because}`),
    ),
  );
}

/** Nodes that reach themselves, in groups; none when `next` goes one way. */
function circlesOf(next: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const reached = (start: string) => {
    const seen = new Set<string>();
    const open = [...(next.get(start) ?? [])];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      open.push(...(next.get(node) ?? []));
    }
    return seen;
  };
  const reach = new Map([...next.keys()].map((node) => [node, reached(node)]));
  const inCircle = [...reach].filter(([node, seen]) => seen.has(node));
  const groups = inCircle.map(([node, seen]) =>
    inCircle.flatMap(([other, back]) => (seen.has(other) && back.has(node) ? [other] : [])).sort(),
  );
  return [...new Map(groups.map((group) => [group.join(), group])).values()];
}

type Source = { file: string; source: string };

/** Who imports whom, tests apart: files by what they run, rooms of components by types, too. */
function importGraph(sources: Source[], nodeOf: (file: string) => string | undefined, types: boolean) {
  const known = new Set(sources.map(({ file }) => file));
  const fileOf = (target: string) => ["", ".ts", ".tsx"].map((end) => target + end).find((file) => known.has(file));
  const next = new Map<string, Set<string>>();
  for (const { file, source } of sources.filter(({ file }) => !isTest(file)))
    for (const { target, typesOnly } of importsOf(file, source)) {
      const [from, to] = [nodeOf(file), nodeOf(fileOf(target) ?? "")];
      if (!from || !to || (typesOnly && !types)) continue;
      if (from !== to || !types) next.set(from, (next.get(from) ?? new Set()).add(to));
    }
  return next;
}

const fileCircles = (sources: Source[]) => circlesOf(importGraph(sources, (file) => file, false));
const roomCircles = (sources: Source[]) => circlesOf(importGraph(sources, roomOf, true));

const serverOnly = /^(lib\/export\/(write-[\w-]+|writers|own-fonts)|lib\/import\/(reader|run-import)|db\/[\w-]+)\.ts$/;
/** Read by Drizzle's own command, which knows no server, and by the tests. */
const withoutServer =
  /^db\/(schema|collection-schema|people-schema|review-schema|assignments-schema|writer|test-[\w-]+)\.ts$/;

type Forbidden = { in: RegExp; pattern: RegExp; because: string };

/** Things that no file may hold, tests and scripts included. */
const forbiddenEverywhere: Forbidden[] = [
  {
    in: /./,
    pattern: /@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable/,
    because: "No check is switched off. Mend the cause.",
  },
  { in: /./, pattern: /\b(it|test|describe)\.(only|todo|fixme)\b/, because: "Every test runs, and none alone." },
  { in: /./, pattern: /\b(TODO|FIXME)\b/, because: "Do it, or leave it out." },
  {
    in: /^e2e\//,
    pattern: /\bwaitForTimeout\(/,
    because: "A loaded machine is slower than any wait: expect what is to come.",
  },
];

/** Things a file of the program must not hold, wherever it stands in a folder. */
const forbidden: Forbidden[] = [
  { in: /^lib\//, pattern: /\bprocess\.env\b/, because: "lib reads no environment. Pass the value in." },
  {
    in: /^lib\//,
    pattern: /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/,
    because: "lib has no clock and no dice. Pass time and identity in.",
  },
  { in: /./, pattern: /^export \* from/m, because: "No barrels: import each thing from the file that has it." },
  { in: /./, pattern: /from ["'](~|#)/, because: "The one path alias is @/." },
];

const holding = (list: Forbidden[], file: string, source: string) =>
  list.filter((rule) => rule.in.test(file) && rule.pattern.test(source)).map(({ because }) => `${file}: ${because}`);

function contentFaults(file: string, source: string): string[] {
  // This file names what it forbids.
  const anywhere = file === "lib/architecture.test.ts" ? [] : holding(forbiddenEverywhere, file, source);
  if (isTest(file) || /\.config\.ts$/.test(file)) return anywhere;
  const faults = [...anywhere, ...holding(forbidden, file, source)];
  const server =
    serverOnly.test(file) && !withoutServer.test(file) && !source.startsWith('import "server-only";')
      ? [`${file}: begin with import "server-only"; it must never reach the browser.`]
      : [];
  return [...faults, ...server];
}

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|fixture|measure|config|d))?\.[a-z]+$/;
/** Next names folders of routes [reportId], (group) and _private. */
const folderName = /^(_?[a-z0-9]+(-[a-z0-9]+)*|\[{1,2}[.\w]+\]{1,2}|\([\w-]+\)|[a-z]+(\.[a-z]+)+)$/;
const emptyWords = /^(utils?|helpers?|common|misc|index|types|constants)$/;

function nameFaults(file: string): string[] {
  const parts = file.split("/");
  const name = parts.pop() ?? "";
  const stem = name.split(".")[0];
  return [
    ...(kebab.test(name) ? [] : [`${file}: file names are kebab-case, such as build-document.ts.`]),
    ...(emptyWords.test(stem) ? [`${file}: "${stem}" says nothing. Name the file after its one main export.`] : []),
    ...parts.filter((part) => !folderName.test(part)).map((part) => `${file}: folder ${part} is not kebab-case.`),
    ...parts
      .filter((part) => emptyWords.test(part))
      .map((part) => `${file}: "${part}" says nothing. Put each thing beside what uses it.`),
  ];
}

/** Classes of the page's frame, in which the rooms' rules may stand. */
const frames = new Set(["wizard"]);

/** The classes that the rules of a sheet begin with: those that are its own. */
function classesOf(source: string): Set<string> {
  const rules = source.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/([^{};]+)\{/g);
  const selectors = [...rules].map(([, selector]) => selector.trim()).filter((selector) => !selector.startsWith("@"));
  const first = selectors.flatMap((selector) =>
    selector.split(/,(?![^(]*\))/).map((part) => {
      const classes = [...part.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name);
      return classes.find((name) => !frames.has(name));
    }),
  );
  return new Set(first.filter((name) => name !== undefined));
}

/** A class name is the same in every sheet: two that draw it change each other, by the order in which they come. */
function sharedClasses(sheets: Source[]): string[] {
  const homes = new Map<string, string[]>();
  for (const { file, source } of sheets)
    for (const name of classesOf(source)) homes.set(name, [...(homes.get(name) ?? []), file]);
  return [...homes].flatMap(([name, at]) =>
    at.length > 1
      ? [`.${name} is drawn in ${at.join(" and ")}. Give it one home, or begin with the room's own class.`]
      : [],
  );
}

/** What stands outside every layer beats all that is in one in silence, whatever its selector. */
function layerFaults({ file, source }: Source): string[] {
  let depth = 0;
  const loose = source
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .split(/(?<=[{}])/)
    .filter((part) => {
      const outside = depth === 0 && part.trim() !== "" && !part.trim().startsWith("@layer rooms {");
      depth += part.endsWith("{") ? 1 : part.endsWith("}") ? -1 : 0;
      return outside;
    });
  return loose.length > 0 ? [`${file}: put ${loose[0].trim()} into @layer rooms`] : [];
}

function filesUnder(folder: string, kinds = /\.(tsx?|mjs|js)$/): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : filesUnder(path, kinds);
    return kinds.test(entry.name) ? [path] : [];
  });
}

const sourcesOf = (kinds?: RegExp): Source[] =>
  roots
    .flatMap((root) => filesUnder(root, kinds))
    .map((file) => ({ file, source: readFileSync(join(process.cwd(), file), "utf8") }));

const files = sourcesOf();
const sheets = sourcesOf(/\.css$/);

describe("the project keeps its shape", () => {
  it("is all read", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.map(({ file }) => file)).toContain("lib/document/build-document.ts");
  });

  it("imports go app → components → lib, with db beside, and downwards inside lib", () => {
    expect(files.flatMap(({ file, source }) => crossings(file, source))).toEqual([]);
  });

  it("no file runs in a circle with others, no room of components knows one that knows it", () => {
    expect(fileCircles(files)).toEqual([]);
    expect(roomCircles(files)).toEqual([]);
  });

  it("lib is pure, nothing is switched off, nothing is a barrel, writers stay on the server", () => {
    expect(files.flatMap(({ file, source }) => contentFaults(file, source))).toEqual([]);
  });

  it("a class is drawn in one sheet", () => {
    expect(sheets.length).toBeGreaterThan(5);
    expect(sharedClasses(sheets)).toEqual([]);
  });

  it("what a room draws is in the layer of the rooms", () => {
    expect(sheets.filter(({ file }) => file.startsWith("components/")).flatMap(layerFaults)).toEqual([]);
  });

  it("files are called by what they hold", () => {
    expect(files.flatMap(({ file }) => nameFaults(file))).toEqual([]);
  });
});

describe("a crossing is found and explained", () => {
  it.each([
    [
      "lib/report/values.ts",
      'import { builds } from "@/lib/document/build-document";',
      "lib/report stands on lib/editions alone",
    ],
    [
      "lib/report/values.ts",
      'export { builds } from "../document/build-document";',
      "lib/report stands on lib/editions alone",
    ],
    ["lib/checks/run-checks.ts", 'import {\n  a,\n  b,\n} from "../document/document";', "do not know each other"],
    ["lib/document/markup.ts", 'const later = await import("react");', "knows no framework"],
    ["components/preview/frame.tsx", 'import type { Writer } from "@/lib/export/writers";', "Link to the export route"],
    [
      "components/import/proposal-table.tsx",
      'import { readDocx, type Proposal } from "@/lib/readers/read-docx";',
      "types only",
    ],
    [
      "components/grid/grid-cell.tsx",
      'import type { CheckStore } from "@/components/checks/check-store";',
      "Hand it down as a property",
    ],
    ["components/grid/grid-cell.tsx", 'import { bold } from "../prose/prose-keys";', "Rooms stand so"],
    ["components/desk/pen.tsx", 'import { Button } from "@/components/ui/button";', "Rooms stand so"],
    ["components/ui/button.tsx", 'import { useReport } from "../wizard/report-context";', "nothing of ours"],
    ["app/page.tsx", 'import { eq } from "drizzle-orm";', "Only db speaks to the database"],
    ["lib/import/read-report.ts", 'import { proposalShape } from "../contract/import-shapes";', "stands on all of lib"],
    ["lib/contract/import-shapes.ts", 'import { readDocx } from "../import/read-docx";', "does not bring them along"],
    ["components/start/list.ts", 'import { operations } from "@/lib/contract/operations";', "by its types"],
    ["db/reports.ts", 'import { runChecks } from "@/lib/checks/run-checks";', "brought together in app"],
    ["lib/papers/comparison-sheets.ts", 'import { writeWorkbook } from "../export/workbook";', "app writes it"],
  ])("%s with %s", (file, source, because) => {
    expect(crossings(file, source)).toContainEqual(expect.stringContaining(because));
  });

  it.each([
    ["components/import/proposal-table.tsx", 'import { type Proposal } from "@/lib/import/proposal";'],
    ["components/import/proposal-table.tsx", 'import type { Proposal } from "@/lib/import/proposal";'],
    ["lib/report/figures.test.ts", 'import { samples } from "../samples/samples";'],
    ["lib/export/writers.ts", 'import { buildMarkup } from "../document/markup";'],
  ])("but %s with %s is in order", (file, source) => {
    expect(crossings(file, source)).toEqual([]);
  });

  it("a circle is found, through whatever stands between, and types make none among files", () => {
    const circle = [
      { file: "lib/report/one.ts", source: 'import { two } from "./two";' },
      { file: "lib/report/two.ts", source: 'const later = await import("@/lib/report/three");' },
      { file: "lib/report/three.ts", source: 'export { one } from "./one";' },
      { file: "lib/report/four.ts", source: 'import { one } from "./one";' },
    ];
    expect(fileCircles(circle)).toEqual([["lib/report/one.ts", "lib/report/three.ts", "lib/report/two.ts"]]);
    const types = [...circle.slice(0, 2), { file: "lib/report/three.ts", source: 'import type { One } from "./one";' }];
    expect(fileCircles(types)).toEqual([]);
  });

  it("a class that two sheets draw is found, in whatever it stands, and what stands in a room's own is not", () => {
    const sheet = (file: string, source: string) => ({ file, source });
    expect(
      sharedClasses([
        sheet("a.css", "/* .quiet { */ .wizard .bar > p, .loud:hover { color: red; }"),
        sheet("b.css", "@media print { main .bar b { color: red; } } .own .loud { color: red; }"),
      ]),
    ).toEqual([expect.stringContaining(".bar is drawn in a.css and b.css")]);
  });

  it("a rule outside the layer is found, at the end of a sheet too", () => {
    const layered = "/* a { */ @layer rooms { .a { color: red; } @media print { .a { color: blue; } } }";
    expect(layerFaults({ file: "a.css", source: layered })).toEqual([]);
    expect(layerFaults({ file: "a.css", source: `${layered} .b { color: red; }` })).toHaveLength(1);
  });

  it("rooms that know each other by different files are found", () => {
    const sources = [
      { file: "components/grid/cell.tsx", source: 'import type { Mark } from "../checks/mark";' },
      { file: "components/checks/mark.tsx", source: "export {};" },
      { file: "components/checks/line.tsx", source: 'import { Head } from "@/components/grid/head";' },
      { file: "components/grid/head.tsx", source: 'import { Cell } from "./cell";' },
    ];
    expect(roomCircles(sources)).toEqual([["checks", "grid"]]);
  });

  it.each([
    ["lib/report/deadline.ts", "const now = Date.now();", "no clock"],
    ["lib/export/write-odt.ts", "export {};", 'begin with import "server-only"'],
    ["db/comments.ts", "export {};", 'begin with import "server-only"'],
    ["e2e/grid.spec.ts", "await page.waitForTimeout(500);", "expect what is to come"],
    ["lib/report/values.test.ts", "it.only('one', () => {});", "none alone"],
    ["components/ui/all.ts", 'export * from "./button";', "No barrels"],
  ])("%s with %s is refused", (file, source, because) => {
    expect(contentFaults(file, source)).toEqual([expect.stringContaining(because)]);
  });

  it.each(["lib/report/utils.ts", "lib/report/Figures.ts", "components/common/button.tsx", "lib/document/index.ts"])(
    "%s is no name",
    (file) => {
      expect(nameFaults(file)).toHaveLength(1);
    },
  );
});
