import { startTypst } from "./start-typst";
import type { Drawing } from "./typst-engine";
import type { DrawRequest, WorkerAnswer } from "./typst-messages";

export type Failure = "loading" | "drawing";
export type TypesetterListener = {
  /** @param share from 0 to 1. */
  loading(share: number): void;
  /** @param whole says that `drawing` replaces what is there, instead of changing it. */
  drawn(drawing: Drawing, whole: boolean): void;
  failed(failure: Failure): void;
};

/** Typst never forgets a layout: past this, a fresh worker takes over while the old one goes on drawing. */
const memoryLimit = 500 * 1024 * 1024;
const idleLimit = 2 * 60 * 1000;
/** One that was made ready before anybody asked waits longer. */
const readyLimit = 15 * 60 * 1000;

/** Keeps a worker busy with the newest report: what came in between is skipped, never queued. */
class Typesetter {
  #worker: Worker | undefined;
  #successor: Worker | undefined;
  #listener: TypesetterListener | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #ready = false;
  #latest: string | undefined;
  /** What is being drawn, and for which opening of the view. */
  #drawing: { request: DrawRequest; opening: number } | undefined;
  #opening = 0;
  #whole = true;
  #stale = false;
  #failures = 0;
  #broken: Failure | undefined;

  /** Whether it draws at once. */
  get ready(): boolean {
    return this.#ready;
  }

  /** Starts a worker before a view is opened, so that its first page is there at once. */
  prepare(): void {
    if (this.#worker) return;
    this.#worker = this.#start();
    this.#idle = setTimeout(() => this.#stop(), readyLimit);
  }

  /** One view at a time; the drawing that it is given first is a whole one. */
  attach(listener: TypesetterListener): void {
    clearTimeout(this.#idle);
    this.#listener = listener;
    this.#opening += 1;
    this.#whole = true;
    this.#broken = undefined;
    this.#worker ??= this.#start();
  }

  /** Stops loading at once; a worker that is ready waits some time for the view to come back. */
  detach(): void {
    this.#listener = undefined;
    this.#latest = undefined;
    this.#stale = false;
    if (this.#ready) this.#idle = setTimeout(() => this.#stop(), idleLimit);
    else this.#stop();
  }

  /** @param input what `writeTypstInput` wrote. */
  set(input: string): void {
    this.#latest = input;
    this.#stale = true;
    // What brought Typst down has been changed; what could not be loaded waits for `restart`.
    if (this.#broken === "drawing") this.#worker ??= this.#start();
    this.#next();
  }

  #start(): Worker {
    const worker = startTypst();
    worker.addEventListener("message", ({ data }: MessageEvent<WorkerAnswer>) => this.#hear(worker, data));
    worker.addEventListener("error", () => this.#fail(worker, this.#ready ? "drawing" : "loading"));
    return worker;
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#successor?.terminate();
    this.#worker = this.#successor = this.#drawing = undefined;
    this.#ready = false;
  }

  #next(): void {
    if (!this.#ready || this.#drawing || !this.#stale || this.#latest === undefined) return;
    const request: DrawRequest = { input: this.#latest, whole: this.#whole };
    this.#drawing = { request, opening: this.#opening };
    this.#stale = this.#whole = false;
    this.#worker?.postMessage(request);
  }

  #hear(worker: Worker, answer: WorkerAnswer): void {
    if (answer.kind === "ready") this.#take(worker);
    else if (answer.kind === "failed") this.#fail(worker, answer.reason);
    else if (worker !== this.#worker) return;
    else if (answer.kind === "loading") this.#listener?.loading(answer.loaded / answer.total);
    else if (answer.kind === "drawn") this.#show(answer.drawing, answer.memory);
  }

  #show(drawing: Drawing, memory: number): void {
    const { request, opening } = this.#drawing ?? {};
    this.#drawing = this.#broken = undefined;
    this.#failures = 0;
    // What a view asked for that has gone is of no use to the next.
    if (request && opening === this.#opening) this.#listener?.drawn(drawing, request.whole);
    if (memory > memoryLimit) this.#successor ??= this.#start();
    this.#next();
  }

  /** The worker that has just become ready is the one to draw from now on. */
  #take(worker: Worker): void {
    if (worker !== this.#worker && worker !== this.#successor) return;
    if (worker === this.#successor) {
      this.#worker?.terminate();
      this.#worker = worker;
      this.#successor = this.#drawing = undefined;
    }
    this.#ready = true;
    this.#whole = true;
    this.#stale = this.#latest !== undefined;
    this.#next();
  }

  /** A report that brings Typst down is tried once more with a fresh one. */
  #fail(worker: Worker, failure: Failure): void {
    if (worker === this.#successor) {
      this.#successor.terminate();
      this.#successor = undefined;
      return;
    }
    if (worker !== this.#worker) return;
    this.#stop();
    this.#failures += 1;
    if (failure === "drawing" && this.#failures < 2) {
      this.#worker = this.#start();
    } else {
      this.#broken = failure;
      this.#listener?.failed(failure);
    }
  }

  /** After a failure: from the beginning. */
  restart(): void {
    this.#stop();
    this.#worker = this.#start();
    this.#stale = true;
  }
}

/** Kept between openings of the view, because its fonts and code take a second to load. */
export const typesetter = new Typesetter();
