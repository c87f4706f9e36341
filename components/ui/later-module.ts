/** A server that is away is asked again after this time, in ms. */
const again = 3000;

const declared = new Set<() => void>();

/** Asks for all that a page has declared: once it has been painted, so that no press waits and nothing is missed offline. */
export function askForAll(): void {
  for (const ask of declared) ask();
}

/** A module that the page can be drawn without. Where the server does not give it, it is asked for again. */
export class LaterModule<Module> {
  readonly #load: () => Promise<Module>;
  readonly #listeners = new Set<() => void>();
  #found: Module | null = null;
  #asked = false;
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

  ask = (): void => {
    if (this.#asked) return;
    this.#asked = true;
    this.#load().then(
      (module) => this.#tell(module, false),
      () => {
        this.#asked = false;
        setTimeout(this.ask, again);
        this.#tell(null, true);
      },
    );
  };

  #tell(found: Module | null, missed: boolean): void {
    this.#found = found;
    this.#missed = missed;
    for (const listener of this.#listeners) listener();
  }
}
