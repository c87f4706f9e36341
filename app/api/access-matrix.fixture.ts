import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Column, columns, type State, states } from "./access-world.fixture";

/** ✓: let in. 401, 403, 404: refused so. */
export type Verdict = "✓" | "401" | "403" | "404";
export type Row = {
  operation: string;
  verdicts: Record<Column, Verdict>;
  /** What whoever is let in is answered, by the state of the report; absent for what is about no report. */
  answers: Partial<Record<State, string>>;
};

/** The written matrix, `access-matrix.md`, as a table. */
export function readMatrix(): Row[] {
  const lines = readFileSync(join(process.cwd(), "app/api/access-matrix.md"), "utf8").split("\n");
  return lines.flatMap((line) => {
    const [, operation, ...cells] = line.split("|").map((cell) => cell.trim());
    const name = /^`(\w+ \/api\/\S*)`$/.exec(operation ?? "")?.[1];
    if (!name) return [];
    const verdicts = Object.fromEntries(columns.map((column, at) => [column, cells[at]])) as Row["verdicts"];
    const answers = Object.fromEntries(
      states.flatMap((state, at) =>
        /\d/.test(cells[columns.length + at] ?? "") ? [[state, cells[columns.length + at]]] : [],
      ),
    );
    return [{ operation: name, verdicts, answers }];
  });
}
