/** Whoever stops the program waits five seconds and then ends it roughly: what is being answered has this long. */
const graceMilliseconds = 4000;

/** Whoever asks in the last moment is told to come again, which is better than a line that goes dead. */
const farewellMilliseconds = 100;

/** Events are told as long as somebody listens: nobody waits for their end. */
const isStream = (response) => String(response.getHeader("content-type")).startsWith("text/event-stream");

/** The answers that are being worked on. */
class Answering {
  stopping = false;
  #open = new Set();
  #whenDone = () => undefined;

  /** @param {import("node:http").ServerResponse} response */
  add(response) {
    this.#open.add(response);
    response.once("close", () => {
      this.#open.delete(response);
      if (this.#open.size === 0) this.#whenDone();
    });
  }

  /** @returns {Promise<void>} when the last answer is out, or those that are left have had their time */
  finished() {
    return new Promise((resolve) => {
      this.#whenDone = resolve;
      for (const response of this.#open) if (isStream(response)) response.end();
      if (this.#open.size === 0) resolve();
      setTimeout(resolve, graceMilliseconds);
    });
  }
}

/**
 * Ends the program on SIGTERM and SIGINT: what has come in is answered, saves among it; everything else is refused by the
 * gate, on connections that stay open too, or a busy page would keep the program alive. A second signal ends it at once.
 * @returns {Answering}
 */
export function endOnSignal() {
  const answering = new Answering();
  const end = async () => {
    if (answering.stopping) process.exit(0);
    answering.stopping = true;
    await answering.finished();
    await new Promise((resolve) => setTimeout(resolve, farewellMilliseconds));
    // Ending closes the database (`db/sqlite/file-keeper.ts`).
    process.exit(0);
  };
  process.on("SIGTERM", end).on("SIGINT", end);
  return answering;
}
