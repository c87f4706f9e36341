import "server-only";
import { editionById } from "../lib/editions/register";
import type { DraftPack, PackedSave } from "../lib/pack/draft-pack";
import { invertChanges } from "../lib/report/change";
import { NetChanges, type SignedChange } from "../lib/report/history";
import type { Sections } from "../lib/report/merge-pack";
import { placeAtPointer, putChanges, valueIn } from "../lib/report/section-changes";
import { type SectionValues, splitReport } from "../lib/report/section-values";
import type { Report } from "../lib/report/values";
import { codeOf } from "./database-error";
import { besideOf } from "./pack-beside";
import { statesOfCopy } from "./pack-states";
import { BackwardReader } from "./unpack-revisions";

/** The history of a pack, read without a database. */
export class PackHistory {
  readonly sections: Sections;
  /** Revisions by the keys of their states. */
  readonly states: Map<string, number>;
  readonly beside: Record<string, string>;

  constructor(private readonly pack: DraftPack) {
    this.sections = this.#split();
    this.states = statesOfCopy(pack.head, pack.history);
    this.beside = Object.fromEntries([...besideOf(pack)].map(([key, { digest }]) => [key, digest]));
  }

  #split() {
    const { report } = this.pack;
    return splitReport(editionById(report.edition), { ...report, entries: report.entries ?? {} } as Report);
  }

  /** @returns what differs between a revision and the last one. @throws DatabaseError where the history does not hold together */
  async changesSince(revision: number): Promise<SignedChange[]> {
    const standing = (row: Pick<PackedSave, "sectionId">, pointer: string) =>
      valueIn(this.sections.get(row.sectionId) as SectionValues, placeAtPointer(row.sectionId, pointer));
    const reader = new BackwardReader(standing);
    const net = new NetChanges();
    for (const save of this.pack.history.toReversed()) {
      if (save.revision <= revision) break;
      net.addBefore(await reader.read(save));
    }
    return net.list();
  }

  /** @returns the sections as they stood at a revision. */
  async sectionsAt(revision: number): Promise<Sections> {
    const sections: Map<string, SectionValues> = this.#split();
    for (const { section, ...change } of await this.changesSince(revision))
      sections.set(section, putChanges(sections.get(section) as SectionValues, invertChanges([change])));
    return sections as Sections;
  }
}

/** Whether the saves of a pack lead back to its beginning: each difference of a text must fit to the text after it. */
export async function fitsTogether(pack: DraftPack): Promise<boolean> {
  try {
    await new PackHistory(pack).changesSince(0);
    return true;
  } catch (error) {
    if (codeOf(error) === "VALUE_DAMAGED") return false;
    throw error;
  }
}
