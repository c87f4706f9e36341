import { answerOf } from "./own-process.mjs";
import { withPostgres } from "./postgres.mjs";
import { limitRow, median, ratioRow } from "./statistics.mjs";

/** @typedef {{ floors: number[], values: number[] }} InTurn */
/** @typedef {{ sums: InTurn, boards: InTurn, corrections: number[] }} Measured */

/** @param {string} [databaseUrl] @returns {Promise<Measured>} */
const measured = async (databaseUrl = "") =>
  /** @type {Measured} */ (await answerOf("collecting.ts", { DATABASE_URL: databaseUrl }));

/** @param {string} store @param {Measured} times */
function rowsOf(store, { sums, boards, corrections }) {
  const ratio = (/** @type {string} */ name, /** @type {InTurn} */ { floors, values }) =>
    ratioRow({ name: `${name}, ${store}`, value: median(values), floor: median(floors), unit: "ms", most: 1.5 });
  return [
    ratio("sums of all figures of 10,000 offices against a bare SUM", sums),
    ratio("first rows of the board, 10,000 offices against 60", boards),
    limitRow({ name: `later correction taken over, ${store}`, value: median(corrections), unit: "ms", most: 100 }),
  ];
}

/** What the collection of a province costs, on both databases. */
export const benchCollecting = async () => [
  ...rowsOf("SQLite", await measured()),
  ...rowsOf("PostgreSQL", await withPostgres(measured)),
];
