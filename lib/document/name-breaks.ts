import { wordsOfName } from "./name-words";

/** What it costs to end a line there, in characters of unevenness that it may save: no evenness is worth a phrase. */
export const price = { phrase: 0, office: 8, word: 22, bracket: 24, letters: 45, suffix: 60, never: 400 };

const boundaries = "省市区县州盟旗乡镇";
const organ = /(?:街道|人民政府|[省市区县乡镇]政府|委员会|管委会|[局厅]|办公室|中心|办事处|[总支大中]队|[）、])$/;
const insideOrgan = /^(?:办公|办事处|政府)/;
const suffix = /^(?:[局厅委部院所站处队会社办馆校长属的]|委员会|办公室|办公厅|中心|管委会)/;
const joint = /^[和与及]$/;

/** 某某市|, 某某自治州|; not the first sign of 市中区, nor one that belongs to a longer name (景德镇市, 红旗街道). */
function endsPlace(word: string, since: string, next: string): boolean {
  if (/(?:自治[区州县旗]|民族乡|[^社地]区)$/.test(word) && word.length > 1) return true;
  if (word.length > 1 || !boundaries.includes(word) || since.length === 0) return false;
  if (word === "州" && since.length < 2) return false;
  return !("州乡镇旗".includes(word) && next !== word && (boundaries.includes(next) || next === "街道"));
}

function priceBetween(before: string[], since: string, next: string): number {
  const word = before[before.length - 1];
  if (/^[、）》”]/.test(next) || /[（《“]$/.test(word) || /^\d/.test(next)) return price.never;
  const open = before.lastIndexOf("（") > before.lastIndexOf("）");
  if (next === "（" || word === "、" || word === "）") return price.phrase;
  if (suffix.test(next) && !endsPlace(word, since, next)) return insideOrgan.test(next) ? price.office : price.suffix;
  const isPhrase = endsPlace(word, since, next) || organ.test(word);
  if (isPhrase) return open ? price.bracket : insideOrgan.test(next) ? price.office : price.phrase;
  if (joint.test(word)) return next.length > 1 ? price.word : price.letters;
  if (joint.test(next)) return word.length > 1 ? price.word + 1 : price.letters;
  return word.length > 1 && next.length > 1 ? price.word : price.letters;
}

/**
 * The price of ending a line behind each character of a name: nothing where a place or an organ ends
 * (某某自治区|某某街道|某某局|（某某县某某局、|某某中心）), more between words, most within one.
 */
export function breakPrices(name: string): number[] {
  const words = wordsOfName(name);
  const prices = new Array<number>(name.length).fill(price.never);
  let [at, since] = [0, ""];
  words.forEach((word, index) => {
    at += word.length;
    const next = words[index + 1];
    if (next === undefined) return;
    prices[at - 1] = priceBetween(words.slice(Math.max(0, index - 40), index + 1), since, next);
    since = endsPlace(word, since, next) ? "" : since + word;
  });
  return prices;
}
