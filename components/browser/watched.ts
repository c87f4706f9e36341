type Listener = () => void;

/** Who wants to hear of a change: of any, or only of what belongs to one key, such as the address of a cell. */
export class Watched {
  private readonly listeners = new Set<Listener>();
  private readonly byKey = new Map<string, Set<Listener>>();

  /** @returns how to stop hearing. */
  subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Wakes the listener only when this key is among what has changed. */
  subscribeTo(key: string, listener: Listener): () => void {
    const listeners = this.byKey.get(key) ?? new Set();
    this.byKey.set(key, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** @param changed asked only for keys that somebody listens to. */
  tell(changed: (key: string) => boolean = () => false): void {
    for (const [key, listeners] of this.byKey)
      if (listeners.size > 0 && changed(key)) for (const listener of listeners) listener();
    for (const listener of this.listeners) listener();
  }
}
