import { DOMSerializer, type Slice } from "prosemirror-model";
import type { AllFigures } from "@/lib/report/figures";
import { blankGap, evaluateLiveFigure, liveAttribute, parseLiveFigure } from "@/lib/report/live-figures";
import { proseSchema } from "./stored-text";

/** Copied figures print their value elsewhere and stay live when pasted here. */
export function clipboardOf(figures: () => AllFigures) {
  const printed = (source: string) => {
    const figure = parseLiveFigure(source.slice(2, -2));
    return (figure && evaluateLiveFigure(figure, figures())) ?? blankGap;
  };
  return {
    clipboardSerializer: new DOMSerializer(
      {
        ...DOMSerializer.nodesFromSchema(proseSchema),
        figure: ({ attrs: { source } }) => ["span", { [liveAttribute]: source }, printed(source)],
      },
      {},
    ),
    clipboardTextSerializer: ({ content }: Slice) =>
      content.textBetween(0, content.size, "\n", ({ attrs: { source } }) => printed(source)),
  };
}
