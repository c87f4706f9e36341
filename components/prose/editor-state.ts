import type { Node } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import type { AllFigures } from "@/lib/report/figures";
import { editingPlugins } from "./editor-keys";
import { foundWordsPlugin } from "./found-words";
import { headingPlugin } from "./heading-plugin";
import { numberMarkPlugin } from "./number-marks";
import { docOf, proseSchema } from "./stored-text";

/** A text as it is when its editor opens for the first time. */
export const newState = (text: string, figures: () => AllFigures): EditorState =>
  EditorState.create({
    schema: proseSchema,
    doc: docOf(text, figures()),
    plugins: [...editingPlugins(figures), headingPlugin(), numberMarkPlugin(), foundWordsPlugin()],
  });

const isBlank = (doc: Node) => doc.childCount === 1 && doc.child(0).childCount === 0;

/** What the editor is to those who cannot see it; the placeholder is drawn while there is no text. */
export const textboxAttributes =
  ({ label, placeholder, readOnly }: { label: string; placeholder: string; readOnly: boolean }) =>
  ({ doc }: EditorState): Record<string, string> => ({
    class: isBlank(doc) ? "is-empty" : "",
    "data-placeholder": placeholder,
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": label,
    "aria-placeholder": placeholder,
    "aria-readonly": String(readOnly),
    spellcheck: "false",
    tabindex: "0",
  });
