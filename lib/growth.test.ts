import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { growthReaders, shortDoors } from "./growth-readers.fixture";
import { hostileShapes } from "./hostile-shapes.fixture";

// The longest is what is read of one line of prose (`longestLine`): beyond it a line costs nothing.
const sizes = [2000, 4000, 8000];
/** Milliseconds below which a measurement says nothing, and growth hurts nobody. */
const floor = 25;
/** Twice the text may take this much more: two and half as much again, since a busy computer adds to everything. */
const factor = 3;

async function millisecondsOf(read: (text: string) => unknown, text: string): Promise<number> {
  const start = process.cpuUsage();
  try {
    await read(text);
  } catch {
    // A refusal is an answer; only its time counts here.
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

type Growth = [small: number, middle: number, large: number];
const fine = ([small, middle, large]: Growth) => large <= factor * middle + floor && middle <= factor * small + floor;
type Read = (text: string) => unknown;

/** What a reader costs before it has read a word, such as opening a PDF: it is no growth. */
async function startOf(read: Read): Promise<number> {
  const runs = [await millisecondsOf(read, "局"), await millisecondsOf(read, "局"), await millisecondsOf(read, "局")];
  return Math.min(...runs);
}

/**
 * The shortest of several runs, as many as it takes to see that the growth is in order: whatever else a computer does
 * only ever makes one longer. @returns the milliseconds where it is not in order, else null
 */
async function overgrown(
  read: Read,
  shape: (length: number) => string,
  { start = 0, rounds = 12 } = {},
): Promise<Growth | null> {
  const best: Growth = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const texts = sizes.map(shape);
  for (let round = 0; round < rounds; round += 1)
    for (const at of [2, 1, 0]) {
      best[at] = Math.min(best[at], await millisecondsOf(read, texts[at]));
      if (best[2] <= start + floor || (best.every(Number.isFinite) && fine(best))) return null;
    }
  return best;
}

describe("twice the text takes at most three times the work", () => {
  test.each(Object.entries(growthReaders))("of %s", async (_, read) => {
    const start = await startOf(read);
    const faults: Record<string, Growth> = {};
    for (const [name, shape] of Object.entries(hostileShapes)) {
      const growth = await overgrown(read, shape, { start });
      if (growth) faults[name] = growth;
    }
    expect(faults).toEqual({});
  });

  test("is found out where it is not so", async () => {
    // Eight times the work for twice the text: what a busy computer adds to the middle one hides no such growth.
    const everyThree = (text: string) => {
      const some = [...text].filter((_, at) => at % 20 === 0);
      let equal = 0;
      for (const one of some)
        for (const other of some) for (const third of some) if (one === other && one === third) equal += 1;
      return equal;
    };
    expect(await overgrown(everyThree, hostileShapes.digits, { rounds: 2 })).not.toBeNull();
  });
});

const isTest = /\.(test|fixture|config)\.tsx?$/;
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !isTest.test(name))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`);

/** What the rest of the program imports of `lib`, as `folder/file#name`. */
function doors(): Set<string> {
  const imports = /import\s+\{([^}]*)\}\s*from\s*["']@\/lib\/([^"']+)["']/g;
  const found = ["app", "components", "db"].flatMap(filesIn).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(imports)].flatMap(([, names, from]) =>
      names
        .split(",")
        .map((name) => name.trim().split(" as ")[0])
        .filter((name) => name !== "" && !name.startsWith("type "))
        .map((name) => `${from}#${name}`),
    ),
  );
  return new Set(found);
}

/** Parameters that bring words or lists of any length. */
const fromOutside = /\bstring\b|\bunknown\b|Uint8Array|\bReport\b|SectionInput|PastedNode|CopiedCell/;

function functionsOf(statement: ts.Statement): [name: string, parameters: ts.NodeArray<ts.ParameterDeclaration>][] {
  if (ts.isFunctionDeclaration(statement) && statement.name) return [[statement.name.text, statement.parameters]];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
    initializer && ts.isArrowFunction(initializer) && ts.isIdentifier(name)
      ? [[name.text, initializer.parameters]]
      : [],
  );
}

const takesText = (parameters: ts.NodeArray<ts.ParameterDeclaration>) =>
  parameters.some(({ type }) => type && fromOutside.test(type.getText()) && !/^Map<|=>/.test(type.getText()));

test("every function that takes words from outside lib is measured, or known to take none of any length", () => {
  const open = doors();
  // Readers and jobs have processes and threads of their own: what runs in them is measured above by its own name.
  const apart = /^(import\/run-import|beside\/desk|export\/write-(?!html))/;
  const unmeasured = filesIn("lib").flatMap((file) => {
    const door = file.replace(/^lib\//, "").replace(/\.tsx?$/, "");
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
    return source.statements
      .flatMap(functionsOf)
      .filter(([name, parameters]) => open.has(`${door}#${name}`) && takesText(parameters))
      .map(([name]) => `${door}#${name}`)
      .filter((key) => !(key in growthReaders) && !(key in shortDoors) && !apart.test(key));
  });
  expect(unmeasured).toEqual([]);
});
