import { Watched } from "@/components/browser/watched";
import type { EditingPlace } from "@/components/report/editing-place";
import { call } from "@/components/requests/call";
import type { LiveEvents } from "@/lib/contract/event-shapes";
import { parsePlace } from "@/lib/report/place";
import { LiveLink } from "./live-link";
import { type OpenPage, takePlaceOf } from "./page-before";

export type Present = LiveEvents["presence"]["present"][number];
type Head = Pick<LiveEvents["state"], "revision" | "status">;

export type LiveParts = {
  report: string;
  session: string;
  revision: number;
  place: EditingPlace;
};

type Hearing = {
  /** Somebody has stored these revisions of sections. */
  onChange: (sections: LiveEvents["change"]["sections"]) => void;
  /** Something was stored that was not heard of: any section may have changed. */
  onBehind: (revision: number) => void;
  onStatus: (status: Head["status"]) => void;
};

/** A page says that it is there this often, and where it writes no more often than that, in ms. */
const every = 20_000;
const atMost = 1200;
/** Where pages cannot share a connection each asks for itself. */
const everyAlone = 4000;
/** A page that nobody has looked at for this long hears nothing any more, until somebody does. */
const patience = 5 * 60_000;

const sayGone = ({ report: reportId, session }: OpenPage) =>
  call("PUT /api/reports/{reportId}/presence", {
    path: { reportId },
    body: { session, place: null, gone: true },
    keepalive: true,
  });

/** Keeps an open page up with what others do to its report, and tells them where this one writes. */
export class LiveReport {
  private readonly watched = new Watched();
  private others: Present[] = [];
  private link: LiveLink | null = null;
  private hearing: Hearing | null = null;
  private revision: number;
  private said: string | null | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private regular: ReturnType<typeof setInterval> | undefined;
  private away: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly parts: LiveParts) {
    this.revision = parts.revision;
  }

  subscribe = this.watched.subscribe;

  /** Who else has the report open. */
  present = (): Present[] => this.others;

  /** @returns how to end it */
  start(hearing: Hearing): () => void {
    this.hearing = hearing;
    const onShown = () => (document.visibilityState === "visible" ? this.back() : this.goLater());
    const stops = [this.parts.place.subscribe(this.announceSoon)];
    document.addEventListener("visibilitychange", onShown);
    window.addEventListener("pagehide", this.goAway);
    window.addEventListener("pageshow", this.back);
    const { report, session } = this.parts;
    const before = takePlaceOf({ report, session });
    // What is told of who is there, this page hears by its own announcement and by the events.
    if (before) void sayGone(before);
    this.back();
    return () => {
      document.removeEventListener("visibilitychange", onShown);
      window.removeEventListener("pagehide", this.goAway);
      window.removeEventListener("pageshow", this.back);
      for (const stop of stops) stop();
      this.goAway();
    };
  }

  private back = (): void => {
    clearTimeout(this.away);
    if (this.link) return;
    this.link = new LiveLink(this.parts.report, (told) => {
      if (told.kind === "change") this.hearChange(told.data);
      else if (told.kind === "state") this.hearHead(told.data);
      else this.hearPresent(told.data.present);
    });
    const shared = this.link.start();
    void this.announce();
    this.regular = setInterval(() => void this.announce(), shared ? every : everyAlone);
  };

  private goLater(): void {
    clearTimeout(this.away);
    this.away = setTimeout(this.goAway, patience);
  }

  private goAway = (): void => {
    clearTimeout(this.away);
    clearTimeout(this.timer);
    this.timer = undefined;
    clearInterval(this.regular);
    if (!this.link) return;
    this.link.stop();
    this.link = null;
    this.hearPresent([]);
    void sayGone(this.parts);
  };

  private announceSoon = (): void => {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      if (this.link && this.placeNow() !== this.said) void this.announce();
    }, atMost);
  };

  private placeNow(): string | null {
    const anchor = this.parts.place.active();
    return anchor !== null && parsePlace(anchor) ? anchor : null;
  }

  private async announce(): Promise<void> {
    const { report: reportId, session } = this.parts;
    const place = this.placeNow();
    this.said = place;
    const body = { session, place };
    const answer = await call("PUT /api/reports/{reportId}/presence", { path: { reportId }, body });
    if (!answer.ok || !this.link) return;
    this.hearHead(answer.value);
    this.hearPresent(answer.value.present);
  }

  private hearChange({ revision, sections }: LiveEvents["change"]): void {
    this.revision = Math.max(this.revision, revision);
    this.hearing?.onChange(sections);
  }

  private hearHead({ revision, status }: Head): void {
    if (revision > this.revision) {
      this.revision = revision;
      this.hearing?.onBehind(revision);
    }
    this.hearing?.onStatus(status);
  }

  private hearPresent(present: Present[]): void {
    const others = present.filter(({ session }) => session !== this.parts.session);
    if (JSON.stringify(others) === JSON.stringify(this.others)) return;
    this.others = others;
    this.watched.tell();
  }
}
