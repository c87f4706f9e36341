import type { Node } from "prosemirror-model";
import type { NodeView } from "prosemirror-view";
import type { Edition } from "@/lib/editions/edition";
import { nameFigure } from "@/lib/report/figure-names";
import type { AllFigures } from "@/lib/report/figures";
import { blankGap, evaluateLiveFigure, isShareOfNothing, parseLiveFigure } from "@/lib/report/live-figures";

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
    if (!figure) return;
    const said = value ?? (isShareOfNothing(figure, this.host.figures()) ? "分母是 0，算不出" : "还空着");
    if (said === this.shown) return;
    this.shown = said;
    const name = nameFigure(this.host.edition, figure);
    this.dom.className = value === null ? "chip gap" : "chip";
    this.dom.textContent = value ?? blankGap;
    this.dom.title = value === null ? `${name}：${said}` : name;
    this.dom.setAttribute("aria-label", `活数字 ${said}，取自${name}`);
  }

  ignoreMutation = (): boolean => true;

  destroy(): void {
    this.host.chips.delete(this);
  }
}
