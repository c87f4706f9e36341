/**
 * What the form of characters says and plain text would lose. Readers turn raised and lowered characters into their
 * own code points, so that a note mark is no digit (31¹), and leave out what is struck or deleted, keeping it beside
 * the text: whoever reads a figure can say so.
 */

/** Characters that stand in the file and do not count: 划掉的, 修订中删除的, 隐藏的, 自动编号. */
export type LeftOut = { why: "struck" | "deleted" | "hidden" | "numbering"; text: string };

export type TextForm = { raised?: "above" | "below"; gone?: LeftOut["why"] };

const plain = "0123456789+-=()";
const shifted = { above: "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾", below: "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎" };

/** @returns digits as superscripts or subscripts; other characters as they are. */
export const raisedText = (text: string, where: "above" | "below"): string =>
  Array.from(text.normalize("NFKC"), (character) => [...shifted[where]][plain.indexOf(character)] ?? character).join(
    "",
  );

/** A text as it is put together of pieces in different forms. */
export class FormedText {
  text = "";
  readonly leftOut: LeftOut[] = [];

  add(piece: string, { raised, gone }: TextForm = {}) {
    if (!gone) this.text += raised ? raisedText(piece, raised) : piece;
    else if (gone !== "hidden" && piece.trim() !== "") this.#leave(gone, piece);
  }

  #leave(why: LeftOut["why"], text: string) {
    const last = this.leftOut[this.leftOut.length - 1];
    if (last?.why === why) last.text += text;
    else this.leftOut.push({ why, text });
  }
}

const said: Record<LeftOut["why"], string> = {
  struck: "划掉的",
  deleted: "修订中删除的",
  hidden: "隐藏的",
  numbering: "自动编号",
};

/** 划掉的“45”; at most two of them. */
export const describeLeftOut = (leftOut: LeftOut[]): string =>
  leftOut
    .slice(0, 2)
    .map(({ why, text }) => `${said[why]}“${text.trim().slice(0, 12)}”`)
    .join("、");
