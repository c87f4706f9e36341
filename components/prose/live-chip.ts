import type { Node } from "prosemirror-model";
import type { NodeView } from "prosemirror-view";
import type { Edition } from "@/lib/editions/edition";
import { nameFigure } from "@/lib/report/figure-names";
import type { AllFigures } from "@/lib/report/figures";
import { blankGap, evaluateLiveFigure, parseLiveFigure } from "@/lib/report/live-figures";

/** The editor's side of its chips: what they print, and which are on the page. */
export type ChipHost = { edition: Edition; figures: () => AllFigures; chips: Set<LiveChip> };

/** A live figure in the text. It follows the tables by itself; the editor is not drawn again. */
export class LiveChip implements NodeView {
  readonly dom = document.createElement("span");
  private source = "";
  private shown: string | null = null;

  constructor(
    node: Node,
    private readonly host: ChipHost,
  ) {
    this.dom.setAttribute("role", "button");
    this.dom.setAttribute("aria-haspopup", "dialog");
    this.update(node);
    host.chips.add(this);
  }

  update(node: Node): boolean {
    if (node.attrs.source !== this.source) this.shown = null;
    this.source = node.attrs.source;
    this.draw();
    return true;
  }

  draw(): void {
    const figure = parseLiveFigure(this.source.slice(2, -2));
    const value = figure && evaluateLiveFigure(figure, this.host.figures());
    const text = value ?? blankGap;
    if (!figure || text === this.shown) return;
    this.shown = text;
    const name = nameFigure(this.host.edition, figure);
    this.dom.className = value === null ? "chip gap" : "chip";
    this.dom.textContent = text;
    this.dom.title = value === null ? `${name}：表里还空着` : name;
    this.dom.setAttribute("aria-label", `活数字 ${value ?? "还空着"}，取自${name}`);
  }

  ignoreMutation = (): boolean => true;

  destroy(): void {
    this.host.chips.delete(this);
  }
}
