import "server-only";
import type { Work } from "./transaction";
import { lineOfWriter } from "./writer";

/** Verbs answer what they refuse by null, false or `{ ok: false }`, and have stored nothing then. */
const hasDone = (outcome: unknown): boolean =>
  outcome !== null && outcome !== false && !(typeof outcome === "object" && "ok" in outcome && outcome.ok === false);

/**
 * Runs a unit of work with the line that the log has of its request: neither is stored without the other. The first that does
 * something takes it along; one that refuses, fails or is undone leaves it for the next.
 */
export async function withLine<T>(work: Work<T>, run: (work: Work<T>) => Promise<T>): Promise<T> {
  const line = lineOfWriter();
  if (line?.state !== "unasked" && line?.state !== "waiting") return run(work);
  line.state = "taken";
  let done = false;
  try {
    const outcome = await run(async (tx) => {
      const answered = await work(tx);
      done = hasDone(answered);
      if (done) await line.add(tx);
      return answered;
    });
    if (!done) line.state = "waiting";
    return outcome;
  } catch (error) {
    line.state = "waiting";
    throw error;
  }
}
