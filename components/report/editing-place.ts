import { AfterFrame } from "@/components/browser/after-frame";
import { Watched } from "@/components/browser/watched";
import type { Words } from "@/lib/report/place";

/**
 * Which field is being edited, and which field somebody asked for. Anchors are those of the document: the printed form
 * of a place, or a part of it that is none, such as `overview.heading`.
 */
export class EditingPlace {
  private anchor: string | null = null;
  private leftAnchor: string | null = null;
  private words: () => Words | null = () => null;
  private wanted: { sectionId: string; anchor: string } | null = null;
  private readonly watched = new Watched();
  private readonly requests = new Watched();
  private readonly afterFrame = new AfterFrame(() => this.watched.tell());

  active = (): string | null => this.anchor;

  /** The field edited before this one. */
  left = (): string | null => this.leftAnchor;

  /** The words selected in the text being edited; null where none are. */
  selected = (): Words | null => this.words();

  /** Called by a text when it gets the focus: how to ask for what is selected in it. */
  tellWords(words: () => Words | null): void {
    this.words = words;
  }

  subscribe = this.watched.subscribe;

  /** Called by a field when it gets the focus. Others hear of it once the key that led there has been painted. */
  enter(anchor: string | null): void {
    if (this.anchor === anchor) return;
    this.leftAnchor = this.anchor;
    this.anchor = anchor;
    if (!anchor?.startsWith("text:")) this.words = () => null;
    this.afterFrame.ask();
  }

  /** Asks for a field; the section takes the request when it is on the page. */
  request(sectionId: string, anchor: string): void {
    this.wanted = { sectionId, anchor };
    this.requests.tell();
  }

  /** @returns the anchor wanted in this section, once. */
  take(sectionId: string): string | null {
    if (this.wanted?.sectionId !== sectionId) return null;
    const { anchor } = this.wanted;
    this.wanted = null;
    return anchor;
  }

  onRequest = this.requests.subscribe;
}
