import type { ShownChange } from "@/lib/years/shown-changes";

/** A run of a changed text: what went struck through, what came underlined, both named for those who do not see it. */
export function WordChange({ change: { kind, text } }: { change: ShownChange }) {
  if (kind === "same") return text;
  const Element = kind === "deleted" ? "del" : "ins";
  return (
    <Element>
      <span className="sr-only">{kind === "deleted" ? "删去：" : "新写："}</span>
      {text}
    </Element>
  );
}
