import type { Edition, SectionId } from "@/lib/editions/edition";
import type { Report } from "@/lib/report/values";
import type { SaveRequest } from "./autosave";
import { sectionPatch, withPatch } from "./autosave-patch";
import { readStored, store, storedKeys } from "./browser-storage";

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
    const kept = store(this.prefix + this.session, requests.length > 0 ? JSON.stringify(requests) : null);
    if (kept) for (const key of this.taken.splice(0)) store(key, null);
    return kept;
  }

  /** @returns what earlier pages were about to send, as far as it differs from what is stored now. */
  take(edition: Edition, stored: Report): SaveRequest[] {
    this.taken = this.ofOthers();
    return openIn(this.taken, edition, stored);
  }

  /** The sections of which an earlier page left something that is not stored; it stays there. */
  heldBack(edition: Edition, stored: Report): SectionId[] {
    return openIn(this.ofOthers(), edition, stored).map(({ section }) => section);
  }

  private ofOthers(): string[] {
    const own = this.prefix + this.session;
    return storedKeys().filter((key) => key.startsWith(this.prefix) && key !== own);
  }
}

function openIn(keys: string[], edition: Edition, stored: Report): SaveRequest[] {
  return keys.flatMap(readKept).flatMap((request) => {
    const { section, values } = request;
    const patch = sectionPatch(edition, section, stored, withPatch(section, stored, values));
    return patch ? [{ ...request, values: patch }] : [];
  });
}

function readKept(key: string): SaveRequest[] {
  try {
    return JSON.parse(readStored(key) ?? "[]") as SaveRequest[];
  } catch {
    return [];
  }
}
