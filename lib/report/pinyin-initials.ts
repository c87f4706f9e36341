/**
 * First letters of the pinyin of exactly the characters that occur in the labels of the editions: a whole
 * dictionary would weigh more than the editor. 重 is read chóng, as in 重复申请.
 */
const charactersByInitial: Record<string, string> = {
  a: "安按案",
  b: "八版办保报本表补不部",
  c: "采查成程持出处重",
  d: "大单当的第定度对",
  e: "额二",
  f: "发罚法反范方访废费分服府复",
  g: "公供构购关管规国果过",
  h: "合和后护会或获",
  j: "机及集计继家减件缴接结金禁经纠九举具卷决",
  k: "开科可",
  l: "类理量列另六律",
  m: "没秘密明目",
  n: "纳内年",
  q: "七期其企起强情请求区取全权确",
  r: "然人认仍容",
  s: "三商上尚社申审十事收属数四讼诉",
  t: "他提条通投",
  w: "外万危维未位文稳握无五务物",
  x: "息下现相项效新信行形性需许续询",
  y: "研要业一已以议益用由有于逾予元",
  z: "再增章掌这正政之知织执直止只制中转自总组作",
};

const initials = new Map(
  Object.entries(charactersByInitial).flatMap(([letter, characters]) =>
    [...characters].map((character): [string, string] => [character, letter]),
  ),
);

/** Every character that has an initial, for the test that compares them with the labels. */
export const charactersWithInitial: ReadonlySet<string> = new Set(initials.keys());

/** @returns the text with each known character replaced by its letter, of the same length in UTF-16 units. */
export const initialsOf = (text: string): string =>
  text.replace(/[\u4e00-\u9fff]/g, (character) => initials.get(character) ?? character).toLowerCase();
