/** What an expression can begin with; null where that may be any character. `empty` where it may also match nothing. */
type Beginning = { first: ReadonlySet<string> | null; empty: boolean };

const nothing: Beginning = { first: new Set(), empty: true };
const anything: Beginning = { first: null, empty: false };

const either = (one: Beginning["first"], other: Beginning["first"]) =>
  one && other ? new Set([...one, ...other]) : null;

const quantifier = /(\?|\*|\+|\{(\d+)(?:,\d*)?\})\??/y;
const mayBeNone = (sign: string, least?: string) => sign === "?" || sign === "*" || least === "0";
/** Zero-width: what stands before or behind says nothing of the first character. */
const looking = /\(\?<?[=!]/y;

class ExpressionReader {
  private at = 0;
  constructor(private readonly source: string) {}

  private takes(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source);
    if (found) this.at += found[0].length;
    return found;
  }

  /** Up to the end, or to the bracket that closes a group. */
  alternatives(): Beginning {
    let all = this.sequence();
    while (this.source[this.at] === "|") {
      this.at += 1;
      const next = this.sequence();
      all = { first: either(all.first, next.first), empty: all.empty || next.empty };
    }
    return all;
  }

  private sequence(): Beginning {
    let so: Beginning = nothing;
    while (this.at < this.source.length && !"|)".includes(this.source[this.at])) {
      const next = this.repeated();
      if (so.empty) so = { first: either(so.first, next.first), empty: next.empty };
    }
    return so;
  }

  private repeated(): Beginning {
    const one = this.single();
    const times = this.takes(quantifier);
    return times && mayBeNone(times[1], times[2]) ? { ...one, empty: true } : one;
  }

  private single(): Beginning {
    const looks = this.takes(looking) !== null;
    if (looks || this.takes(/\((?:\?:)?/y)) {
      const inside = this.alternatives();
      this.at += 1;
      return looks ? nothing : inside;
    }
    const list = this.takes(/\[([^\]]*)\]/y);
    if (list) return /[\\^-]/.test(list[1]) ? anything : { first: new Set(list[1]), empty: false };
    if (this.takes(/\\d/y)) return { first: new Set("0123456789"), empty: false };
    if (this.takes(/[$^]/y)) return nothing;
    if (this.takes(/\\.|\./y)) return anything;
    this.at += 1;
    return { first: new Set(this.source[this.at - 1]), empty: false };
  }
}

/**
 * A long list of alternatives is tried at every character of a text; most characters begin none of them.
 * @returns the characters that a match can begin with, null where that may be any.
 */
export function firstCharacters(words: string): ReadonlySet<string> | null {
  const { first, empty } = new ExpressionReader(words).alternatives();
  return empty ? null : first;
}
