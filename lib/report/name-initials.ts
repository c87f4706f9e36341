/** By the order of Chinese dictionaries; each character is the first one of its letter. */
const dictionary = new Intl.Collator("zh-CN-u-co-pinyin");
const letters = "abcdefghjklmnopqrstwxyz";
const firsts = [..."阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀"];

/** Read otherwise in names of places and offices than where the dictionary files them. */
const readOtherwise: Record<string, string> = { 重: "c", 长: "c", 厦: "x", 漯: "l" };

function initialOf(character: string): string {
  const at = firsts.findLastIndex((first) => dictionary.compare(character, first) >= 0);
  return readOtherwise[character] ?? letters[at] ?? character;
}

/** @returns a name with the first letter of its pinyin in the place of each Chinese character: 青川市 is qcs. */
export const nameInitials = (name: string): string => name.replace(/[\u4e00-\u9fff]/g, initialOf);
