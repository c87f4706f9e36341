import { answerOf } from "./own-process.mjs";
import { limitRow } from "./statistics.mjs";

/** How long offices' texts are held against each other, usual ones and ones that repeat themselves. */
export async function benchComparing() {
  const measured = /** @type {Parameters<typeof limitRow>[0][]} */ (await answerOf("comparing.ts"));
  return measured.map(limitRow);
}
