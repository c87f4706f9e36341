/**
 * Which field is being edited, and which field somebody asked for. Anchors are those of the document:
 * a figure's address, `overview.3` for a line of text, `cover.title`.
 */
export class EditingPlace {
  private anchor: string | null = null;
  private leftAnchor: string | null = null;
  private wanted: { sectionId: string; anchor: string } | null = null;
  private readonly followers = new Set<() => void>();
  private readonly requests = new Set<() => void>();

  active = (): string | null => this.anchor;

  /** The field edited before this one. */
  left = (): string | null => this.leftAnchor;

  subscribe = (listener: () => void): (() => void) => {
    this.followers.add(listener);
    return () => this.followers.delete(listener);
  };

  /** Called by a field when it gets the focus. */
  enter(anchor: string | null): void {
    if (this.anchor === anchor) return;
    this.leftAnchor = this.anchor;
    this.anchor = anchor;
    for (const listener of this.followers) listener();
  }

  /** Asks for a field; the section takes the request when it is on the page. */
  request(sectionId: string, anchor: string): void {
    this.wanted = { sectionId, anchor };
    for (const listener of this.requests) listener();
  }

  /** @returns the anchor wanted in this section, once. */
  take(sectionId: string): string | null {
    if (this.wanted?.sectionId !== sectionId) return null;
    const { anchor } = this.wanted;
    this.wanted = null;
    return anchor;
  }

  onRequest(listener: () => void): () => void {
    this.requests.add(listener);
    return () => this.requests.delete(listener);
  }
}
