import { Worker } from "node:worker_threads";

/** `input` and `fonts` are what the page layout reads as `report.json` and `fonts.json`. */
export type TypstJob = { input: string; fonts: string } & (
  | { as: "pdf"; creationTimestamp: number }
  /** SVG in UTF-8, all pages one below the other. */
  | { as: "pages" }
);
/** `fontPaths` are files and folders: of two fonts with one name the first is used. */
export type TypstFolders = { folder: string; fontPaths: string[]; mountable: string[] };

type Message =
  | { kind: "ready"; mounted: string[] }
  | { kind: "done"; bytes: Uint8Array }
  | { kind: "failed"; message: string };

/** One worker thread with the fonts loaded. It answers one message at a time. */
export class TypstThread {
  readonly #worker: Worker;
  #settle: ((message: Message | Error) => void) | undefined;
  /** Which of the mountable families Typst can use. */
  readonly mounted: Promise<string[]>;
  /** Set once the thread has ended, whatever ended it. */
  ended = false;

  constructor(workerFile: string, folders: TypstFolders) {
    this.#worker = new Worker(workerFile, { workerData: folders });
    this.#worker.on("message", (message: Message) => this.#answer(message));
    this.#worker.on("error", (error) => this.#end(error));
    this.#worker.on("exit", (code) => this.#end(new Error(`The Typst thread ended with code ${code}`)));
    this.mounted = this.#next().then((message) => (message.kind === "ready" ? message.mounted : []));
    this.mounted.catch(() => {});
  }

  /** @returns the file. @throws when Typst refuses or warns, when the thread dies, or after `limit` milliseconds. */
  async run(job: TypstJob, limit: number): Promise<Uint8Array> {
    const slow = Object.assign(new Error(`Typst took longer than ${limit} ms`), { code: "TYPST_SLOW" });
    const timer = setTimeout(() => this.stop(slow), limit);
    try {
      const answer = this.#next();
      this.#worker.postMessage(job);
      const message = await answer;
      if (message.kind === "done") return message.bytes;
      throw new Error(message.kind === "failed" ? message.message : "The Typst thread answered out of turn");
    } finally {
      clearTimeout(timer);
    }
  }

  stop(reason: Error = new Error("The Typst thread was stopped")): Promise<number> {
    this.#end(reason);
    return this.#worker.terminate();
  }

  /** The process may end while the thread is idle, not while somebody waits for it. */
  #next(): Promise<Message> {
    this.#worker.ref();
    return new Promise<Message>((resolve, reject) => {
      this.#settle = (message) => (message instanceof Error ? reject(message) : resolve(message));
    });
  }

  #answer(message: Message | Error): void {
    const settle = this.#settle;
    this.#settle = undefined;
    this.#worker.unref();
    settle?.(message);
  }

  #end(error: Error): void {
    this.ended = true;
    this.#answer(error);
  }
}
