import type { Edition } from "@/lib/editions/edition";
import type { Report } from "@/lib/report/values";
import type { SaveRequest } from "./autosave";
import { sectionPatch, withPatch } from "./autosave-patch";

/**
 * Keeps in the browser what the server could not take, so that a closed page loses nothing. It keeps the requests
 * themselves, with what they were written against: a later page must not put old values over what others wrote since.
 */
export class UnsavedCopy {
  private readonly prefix: string;
  private taken: string[] = [];

  constructor(
    reportId: string,
    private readonly session: string,
  ) {
    this.prefix = `unsaved:${reportId}:`;
  }

  /** @returns false when the browser's storage is full or switched off. */
  keep(requests: SaveRequest[]): boolean {
    const own = this.prefix + this.session;
    try {
      if (requests.length > 0) localStorage.setItem(own, JSON.stringify(requests));
      else localStorage.removeItem(own);
      for (const key of this.taken.splice(0)) localStorage.removeItem(key);
      return true;
    } catch {
      return false;
    }
  }

  /** @returns what earlier pages were about to send, as far as it differs from what is stored now. */
  take(edition: Edition, stored: Report): SaveRequest[] {
    this.taken = keysWith(this.prefix).filter((key) => key !== this.prefix + this.session);
    return this.taken.flatMap(readKept).flatMap((request) => {
      const { section, values } = request;
      const patch = sectionPatch(edition, section, stored, withPatch(section, stored, values));
      return patch ? [{ ...request, values: patch }] : [];
    });
  }
}

function keysWith(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

function readKept(key: string): SaveRequest[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "[]") as SaveRequest[];
  } catch {
    return [];
  }
}
