import { Watched } from "@/components/browser/watched";
import type { EditingPlace } from "@/components/report/editing-place";
import type { Shut } from "@/components/report/report-context";
import { call, type Problem } from "@/components/requests/call";
import { hearSignedIn } from "@/components/requests/signed-out";
import type { Right } from "@/lib/access/rights";
import type { LiveEvents } from "@/lib/contract/event-shapes";
import { parsePlace } from "@/lib/report/place";
import { LiveLink, type Told } from "./live-link";
import { type OpenPage, takePlaceOf } from "./page-before";

export type Present = LiveEvents["presence"]["present"][number];
/** How far the report has come, and its rounds, and what is said of it. */
export type Head = Omit<LiveEvents["state"], "report">;

export type LiveParts = {
  report: string;
  session: string;
  revision: number;
  place: EditingPlace;
};

export type Hearing = {
  /** Somebody has stored these revisions of sections. */
  onChange: (sections: LiveEvents["change"]["sections"]) => void;
  /** Something was stored that was not heard of: any section may have changed. */
  onBehind: (revision: number) => void;
  /** What the page shows of how far the report has come. */
  shown: () => Pick<Head, "status" | "events">;
  /** It has come further: the page has to be fetched anew. */
  onNews: () => void;
  onComments: (count: number) => void;
  /** What whoever looks may do with it now. */
  onRights: (rights: Right[]) => void;
  /** What others have decided of its way to be final: `Closing["mark"]`. */
  onClosing?: (mark: string) => void;
  /** Why the page hears nothing more of its report; null once it does again. */
  onShut: (shut: Shut | null) => void;
};

const isGone = ({ status }: Head) => status === "inBin" || status === "gone";

/** A page says that it is there this often, and where it writes no more often than that, in ms. */
const every = 20_000;
const atMost = 1200;
/** Where pages cannot share a connection each asks for itself. */
const everyAlone = 4000;
/** A page that nobody has looked at for this long hears nothing any more, until somebody does. */
const patience = 5 * 60_000;
/** Not there for whoever asks, or not any more: said by the program itself, not by a proxy before it. */
const isRefused = ({ type, status = 0 }: Problem) => type !== undefined && [403, 404].includes(status);

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
  private isAway = true;
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
    const stops = [this.parts.place.subscribe(this.announceSoon), hearSignedIn(this.back)];
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
    this.isAway = false;
    if (this.link) return;
    const hear = (told: Told) => {
      if (told.kind === "change") this.hearChange(told.data);
      else if (told.kind === "state") this.hearState(told.data);
      else this.hearPresent(told.data.present);
    };
    this.link = new LiveLink(this.parts.report, hear, () => void this.announce());
    const shared = this.link.start();
    void this.announce();
    clearInterval(this.regular);
    this.regular = setInterval(() => void this.announce(), shared ? every : everyAlone);
  };

  /** Nothing is to be heard, and other pages of this browser need the connection. It is asked again now and then. */
  private shut(why: Shut): void {
    this.link?.stop();
    this.link = null;
    this.hearPresent([]);
    this.hearing?.onShut(why);
  }

  private goLater(): void {
    clearTimeout(this.away);
    this.away = setTimeout(this.goAway, patience);
  }

  private goAway = (): void => {
    clearTimeout(this.away);
    clearTimeout(this.timer);
    this.timer = undefined;
    clearInterval(this.regular);
    this.isAway = true;
    if (!this.link) return;
    this.link.stop();
    this.link = null;
    this.hearPresent([]);
    void sayGone(this.parts);
  };

  private announceSoon = (): void => {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      if (this.link && this.placeNow() !== this.said) void this.announce(false);
    }, atMost);
  };

  private placeNow(): string | null {
    const anchor = this.parts.place.active();
    return anchor !== null && parsePlace(anchor) ? anchor : null;
  }

  private async announce(closing = true): Promise<void> {
    const { report: reportId, session } = this.parts;
    const place = this.placeNow();
    this.said = place;
    const body = { session, place, closing };
    const answer = await call("PUT /api/reports/{reportId}/presence", { path: { reportId }, body });
    if (this.isAway) return;
    if (!answer.ok) return isRefused(answer.problem) ? this.shut("unseen") : undefined;
    const { present, rights, closing: mark, ...head } = answer.value;
    if (isGone(head)) return this.shut("gone");
    this.back();
    this.hearing?.onShut(null);
    this.hearing?.onRights(rights);
    if (mark) this.hearing?.onClosing?.(mark);
    this.hearHead(head);
    this.hearPresent(present);
  }

  private hearChange({ revision, sections }: LiveEvents["change"]): void {
    this.revision = Math.max(this.revision, revision);
    this.hearing?.onChange(sections);
  }

  /**
   * What the server could not look up is told like what is gone: that is asked before it is believed. And what the page
   * must be fetched anew for waits until a request gets through: the stream may outlive the network for a while, and a
   * page that cannot be fetched takes the one that is open away, with what is being written on it.
   */
  private hearState(head: Head): void {
    if (isGone(head) || this.isNews(head)) void this.announce();
    else this.hearHead(head);
  }

  private hearHead(head: Head): void {
    const { revision } = head;
    if (revision > this.revision) {
      this.revision = revision;
      this.hearing?.onBehind(revision);
    }
    this.hearing?.onComments(head.comments);
    if (this.isNews(head)) this.hearing?.onNews();
  }

  private isNews({ status, events }: Head): boolean {
    const shown = this.hearing?.shown();
    return shown !== undefined && (status !== shown.status || events > shown.events);
  }

  private hearPresent(present: Present[]): void {
    const others = present.filter(({ session }) => session !== this.parts.session);
    if (JSON.stringify(others) === JSON.stringify(this.others)) return;
    this.others = others;
    this.watched.tell();
  }
}
