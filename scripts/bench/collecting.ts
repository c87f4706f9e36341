import { ne, sql } from "drizzle-orm";
import { boardOf } from "../../app/_collection/board-of";
import { submissionFigures } from "../../db/collection-schema";
import { settleCorrection } from "../../db/later-corrections";
import { loadRoster } from "../../db/roster";
import { closeStore, read, write } from "../../db/store";
import { addFigures } from "../../db/sums";
import { collectedOffices, sendAccepted } from "./collected-offices";

// A process of its own, which holds one database: what a collection of many offices costs, on a line as JSON.

const [few, many] = [60, 10_000];
/** The one figure that is no whole number. */
const fees = "article20Item8.administrativeFees.amountCharged";
const now = "2026-02-01T02:00:00.000Z";

const timed = async (work: () => Promise<unknown>) => {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
};

/** Both in turn, so that they have the same machine. */
async function inTurn(rounds: number, floor: () => Promise<unknown>, value: () => Promise<unknown>) {
  const times = { floors: [] as number[], values: [] as number[] };
  for (let round = -3; round < rounds; round += 1) {
    const [one, other] = [await timed(floor), await timed(value)];
    if (round < 0) continue;
    times.floors.push(one);
    times.values.push(other);
  }
  return times;
}

const bare = () =>
  read((tx) =>
    tx
      .select({ address: submissionFigures.address, sum: sql`sum(cast(${submissionFigures.value} as bigint))` })
      .from(submissionFigures)
      .where(ne(submissionFigures.address, fees))
      .groupBy(submissionFigures.address),
  );

async function main() {
  const large = await collectedOffices("大县", many);
  const sums = await inTurn(9, bare, () => read((tx) => addFigures(tx, large, "region")));
  const small = await collectedOffices("小县", few);
  const board = (collection: typeof small) => () => read((tx) => boardOf(tx, collection, { from: 0, limit: few }, now));
  const boards = await inTurn(60, board(small), board(large));

  const [, { office }] = await read((tx) => loadRoster(tx, large));
  const corrections: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    await sendAccepted(large, office.id, `更正 ${round}`);
    corrections.push(await timed(() => write((tx) => settleCorrection(tx, large.id, office.id, { take: true }))));
  }
  process.stdout.write(JSON.stringify({ sums, boards, corrections }));
  await closeStore();
}
void main();
