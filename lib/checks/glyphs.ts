import { remembering } from "./line-fault";

/** Cells of GB 2312 by row: the 仿宋 font of the layout standard holds these and no others. */
const rows: [from: number, to: number, cells: [number, number][]][] = [
  [0xa1, 0xa1, [[0xa1, 0xfe]]],
  [
    0xa2,
    0xa2,
    [
      [0xb1, 0xe2],
      [0xe5, 0xee],
      [0xf1, 0xfc],
    ],
  ],
  [0xa3, 0xa3, [[0xa1, 0xfe]]],
  [0xa4, 0xa4, [[0xa1, 0xf3]]],
  [0xa5, 0xa5, [[0xa1, 0xf6]]],
  [
    0xa6,
    0xa6,
    [
      [0xa1, 0xb8],
      [0xc1, 0xd8],
    ],
  ],
  [
    0xa7,
    0xa7,
    [
      [0xa1, 0xc1],
      [0xd1, 0xf1],
    ],
  ],
  [
    0xa8,
    0xa8,
    [
      [0xa1, 0xba],
      [0xc5, 0xe9],
    ],
  ],
  [0xa9, 0xa9, [[0xa4, 0xef]]],
  [0xb0, 0xd6, [[0xa1, 0xfe]]],
  [0xd7, 0xd7, [[0xa1, 0xf9]]],
  [0xd8, 0xf7, [[0xa1, 0xfe]]],
];

let known: Uint8Array | undefined;

/** Read out of the decoder that every runtime has, instead of a table of 7,445 characters. @returns 1 by code unit. */
function gb2312(): Uint8Array {
  if (known) return known;
  const bytes: number[] = [];
  for (const [from, to, cells] of rows)
    for (let row = from; row <= to; row += 1)
      for (const [first, last] of cells) for (let cell = first; cell <= last; cell += 1) bytes.push(row, cell);
  known = new Uint8Array(0x10000);
  known.fill(1, 0, 0x7f);
  // 〇 stands in years and is in every font of the layout; 〔〕 and · are in GB 2312.
  for (const character of `${new TextDecoder("gbk").decode(new Uint8Array(bytes))}〇\u3000·—`)
    known[character.charCodeAt(0)] = 1;
  return known;
}

/** Characters that the 仿宋 font lacks: they come out in another font. */
export const checkGlyphs = remembering((line) => {
  const set = gb2312();
  const found = new Map<string, number>();
  for (let at = 0; at < line.length; at += 1) {
    if (set[line.charCodeAt(at)] === 1) continue;
    const character = String.fromCodePoint(line.codePointAt(at) as number);
    if (!found.has(character)) found.set(character, at);
    at += character.length - 1;
  }
  return [...found].map(([character, start]) => ({
    rule: "W-8",
    severity: "warning",
    start,
    end: start + character.length,
    message: `仿宋字库里没有“${character}”，印出来会换成别的字体，PDF 的字体都没有的印成“〓”。人名、地名照用的，写明理由`,
    basis: "GB/T 9704-2012 正文用仿宋体",
  }));
});
