import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { emptyBin } from "./empty-bin";
import { failureLine } from "./failure-line.mjs";
import { type ThinPlace, thinStart, thinStep } from "./thin-revisions";
import type { Store } from "./transaction";

/** Between two steps everybody else has the database. */
const pauseMilliseconds = 20;
const againMilliseconds = 6 * 60 * 60 * 1000;

/** Old revisions are joined, the bin is emptied, and the file gives the space back: in steps, each a unit of work of its own. */
export async function tidyUp(store: Store, now: Date, isEnough: () => boolean = () => false): Promise<void> {
  for (let place: ThinPlace | null = thinStart; place && !isEnough(); await pause(pauseMilliseconds)) {
    const from: ThinPlace = place;
    place = (await store.write((tx) => thinStep(tx, now, from))).next;
  }
  while (!isEnough() && (await store.write((tx) => emptyBin(tx, now))) > 0) await pause(pauseMilliseconds);
  while (!isEnough() && (await store.giveBackSpace())) await pause(pauseMilliseconds);
}

/** Tidies up now and every few hours. @returns how to end that */
export function keepHouse(store: Store): () => Promise<void> {
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  let going = Promise.resolve();
  const run = () => {
    // What keeps it from writing is told to whoever saves; later it is tried again.
    going = tidyUp(store, new Date(), () => ended).catch((error) =>
      ended ? undefined : console.error(failureLine(error)),
    );
    timer = setTimeout(run, againMilliseconds).unref();
  };
  timer = setTimeout(run, 0).unref();
  return async () => {
    ended = true;
    clearTimeout(timer);
    await going;
  };
}
