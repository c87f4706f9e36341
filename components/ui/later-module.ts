/** A server that is away is asked again after this time, in ms. */
const again = 3000;

const declared = new Set<() => Promise<void>>();

/**
 * Asks for all that a page has declared: once it has been painted, so that no press waits and nothing is missed offline.
 * @returns a promise of the moment when all has come.
 */
export const askForAll = async (): Promise<void> => {
  // A part that has come may declare others: what only it opens must not be missing later either.
  for (let asked = 0; asked < declared.size; ) {
    asked = declared.size;
    await Promise.all([...declared].map((ask) => ask()));
  }
};

const missing = new Set<unknown>();
const hearing = new Set<() => void>();

/** Modules that the server did not give when it was asked last. */
export const missingModules = {
  count: (): number => missing.size,
  subscribe: (listener: () => void): (() => void) => {
    hearing.add(listener);
    return () => hearing.delete(listener);
  },
};

/** A module that the page can be drawn without. Where the server does not give it, it is asked for again. */
export class LaterModule<Module> {
  readonly #load: () => Promise<Module>;
  readonly #listeners = new Set<() => void>();
  #found: Module | null = null;
  #asked: Promise<void> | null = null;
  #missed = false;

  constructor(load: () => Promise<Module>) {
    this.#load = load;
    declared.add(this.ask);
  }

  /** @returns null until it has come. */
  get = (): Module | null => this.#found;

  /** Whether the server did not give it when it was asked last. */
  missed = (): boolean => this.#missed;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  ask = (): Promise<void> => {
    this.#asked ??= this.#fetch();
    return this.#asked;
  };

  async #fetch(): Promise<void> {
    for (;;) {
      try {
        this.#tell(await this.#load(), false);
        return;
      } catch {
        this.#tell(null, true);
        await new Promise((resolve) => setTimeout(resolve, again));
      }
    }
  }

  #tell(found: Module | null, missed: boolean): void {
    this.#found = found;
    this.#missed = missed;
    if (missed) missing.add(this);
    else missing.delete(this);
    for (const listener of hearing) listener();
    for (const listener of this.#listeners) listener();
  }
}
