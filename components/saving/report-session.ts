import type { Shelf } from "@/components/browser/browser-database";
import { pageName } from "@/components/browser/page-name";
import type { ReportStore } from "@/components/report/report-store";
import type { Edition } from "@/lib/editions/edition";
import type { Change } from "@/lib/report/change";
import type { Report } from "@/lib/report/values";
import { Autosave } from "./autosave";
import { KnownCopy } from "./known-copy";
import { lookAtReport } from "./look-at-report";
import { noServer, sendSection } from "./send-section";
import { UnsavedCopy } from "./unsaved-copy";

export type LoadedReport = { id: string; revision: number; savedAt: string | null; report: Report };

/** Ties the saving of a report to its form, to the server and to what the browser keeps. */
export class ReportSession {
  readonly autosave: Autosave;
  private readonly copy: UnsavedCopy;
  private readonly known: KnownCopy;

  constructor(
    stored: LoadedReport,
    edition: Edition,
    private readonly store: ReportStore,
    shelf?: Shelf,
  ) {
    const session = pageName();
    this.copy = new UnsavedCopy(stored.id, session, shelf);
    this.known = new KnownCopy(stored.id, shelf);
    this.autosave = new Autosave(
      {
        edition,
        session,
        ...{ report: stored.report, revision: stored.revision },
        read: () => store.snapshot().report,
        send: sendSection(stored.id),
        look: lookAtReport(stored.id, stored.report),
        remember: (known) => void this.known.keep(known),
        isWriting: store.isWriting,
        put: (changes) => store.steps.takeOver(changes),
        keep: (open, leaving) => this.copy.keep(open, leaving),
      },
      stored.savedAt,
    );
  }

  /** Follows the form until the returned function is called, which sends what is left. */
  connect(): () => void {
    const { store, autosave } = this;
    const stops = [store.connect(), store.subscribe(autosave.changed)];
    return () => {
      autosave.flush();
      for (const stop of stops) stop();
    };
  }

  /**
   * The page is one that the browser has kept: it shows the report as it was then, and the server is not there. What
   * this browser has seen stored since is put in first, then what earlier pages could not store.
   */
  async openAway(): Promise<void> {
    this.autosave.openAway(await this.known.read(), noServer);
    await this.takeUp();
  }

  /** Takes over what earlier pages could not store. */
  takeUp = (): Promise<void> => this.copy.take((changes) => this.autosave.takeUp(changes));

  /** What an earlier page left that may not be stored now. */
  heldBack = (): Promise<Change[]> => this.copy.heldBack(this.store.snapshot().report);
}
