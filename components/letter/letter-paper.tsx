import { viewOf } from "@/components/preview/markup-view";
import { buildMarkup } from "@/lib/document/markup";
import { buildStyleSheet } from "@/lib/document/style-sheet";
import { buildReturnLetter, type LetterInput } from "@/lib/papers/return-letter";

const styleSheet = buildStyleSheet(".letter .report");

/** The letter by the document that its files are written from. */
export function LetterPaper({ letter }: { letter: LetterInput }) {
  return (
    <section className="letter-desk" tabIndex={0} aria-label="退回函印出来的样子">
      <style>{styleSheet}</style>
      {viewOf(buildMarkup(buildReturnLetter(letter)))}
    </section>
  );
}
