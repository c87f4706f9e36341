import { read } from "./store";
import type { Transaction } from "./transaction";

/** Runs verbs that only read. @returns what they answer, and how often they asked the database, queries within queries included */
export function countingSelects<T>(work: (tx: Transaction) => Promise<T>): Promise<{ answer: T; selects: number }> {
  return read(async (tx) => {
    let selects = 0;
    const counting = new Proxy(tx, {
      get(all, name: "select") {
        if (String(name).startsWith("select")) selects += 1;
        return all[name].bind(all);
      },
    });
    return { answer: await work(counting), selects };
  });
}
