import "server-only";

/** Short texts that every process on one database hears, those of its own among them. None of them is kept. */
export type Signals = {
  send(text: string): void;
  /** @returns how to hear no more */
  hear(listener: (text: string) => void): () => void;
  close(): Promise<void>;
};

/** The listeners of this process. */
export class Listeners {
  readonly #all = new Set<(text: string) => void>();

  add = (listener: (text: string) => void): (() => void) => {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  };

  tell = (text: string): void => {
    for (const listener of this.#all) listener(text);
  };
}

/** Where one process has the database to itself. */
export function signalsHere(): Signals {
  const listeners = new Listeners();
  return { send: listeners.tell, hear: listeners.add, close: async () => undefined };
}
