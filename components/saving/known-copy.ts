import { browserShelf } from "@/components/browser/browser-database";
import type { KnownState } from "./known-values";

/**
 * Keeps in the browser what the server is known to hold of a report: the page of it that the browser has kept shows the
 * report as it was when the page was opened, and is brought up to this.
 */
export class KnownCopy {
  private readonly key: string;

  constructor(
    reportId: string,
    private readonly shelf = browserShelf,
  ) {
    this.key = `known:${reportId}`;
  }

  /** A browser that keeps nothing opens nothing without the server either. */
  keep = (known: KnownState): Promise<void> => this.shelf.put(this.key, JSON.stringify(known)).catch(() => {});

  async read(): Promise<KnownState | null> {
    const found = await this.shelf.all(this.key).catch(() => []);
    const text = found.find(([key]) => key === this.key)?.[1];
    return text === undefined ? null : JSON.parse(text);
  }
}
