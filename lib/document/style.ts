import type { ParagraphStyle, TableBlock } from "./document";

/**
 * The page layout as data, after GB/T 9704-2012. Every writer and the preview map these named styles;
 * none has sizes of its own. Lengths in points unless the name says millimetres.
 */

export type FontRole = "title" | "hei" | "kai" | "fang" | "song";

/**
 * `official` is what the standard's readers have installed and Word files name; `alternative` is the cut that
 * an ordinary Windows has; `families` are tried in order on screen, down to what Apple and Linux carry.
 */
export type Font = { official: string; alternative: string; families: string[] };

export const fonts: Record<FontRole, Font> = {
  title: {
    official: "方正小标宋简体",
    alternative: "SimSun",
    families: [
      "FZXiaoBiaoSong-B05S",
      "方正小标宋简体",
      "方正小标宋_GBK",
      "SimSun",
      "宋体",
      "STZhongsong",
      "Songti SC",
      "Noto Serif CJK SC",
    ],
  },
  hei: {
    official: "黑体",
    alternative: "SimHei",
    families: ["SimHei", "黑体", "Heiti SC", "STHeiti", "Noto Sans CJK SC"],
  },
  kai: {
    official: "楷体_GB2312",
    alternative: "楷体",
    families: ["KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "Kaiti SC", "STKaiti", "FandolKai", "Noto Serif CJK SC"],
  },
  fang: {
    official: "仿宋_GB2312",
    alternative: "仿宋",
    families: ["FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong", "FandolFang", "Noto Serif CJK SC"],
  },
  song: {
    official: "宋体",
    alternative: "SimSun",
    families: ["SimSun", "宋体", "Songti SC", "STSong", "Noto Serif CJK SC"],
  },
};

/** Figures and Latin letters; Chinese quotes, dashes and ellipses stay in the Chinese font. */
export const latinFont = { official: "Times New Roman", families: ["Times New Roman", "Liberation Serif", "Tinos"] };

/** A4; the type area is 156 mm × 225 mm (5.2.1, 5.2.2). */
export const page = {
  widthMm: 210,
  heightMm: 297,
  marginMm: { top: 37, right: 26, bottom: 35, left: 28 },
  /** 4号半角宋体, a dash on both sides, 7 mm below the type area, one character from the outer edge (7.5). */
  pageNumber: { font: "song", size: 14, belowMm: 7, indent: 14, before: "— ", after: " —" },
} as const;

export const typeAreaMm = {
  width: page.widthMm - page.marginMm.left - page.marginMm.right,
  height: page.heightMm - page.marginMm.top - page.marginMm.bottom,
};

export type TextStyle = {
  font: FontRole;
  size: number;
  /** Distance from line to line. */
  linePitch: number;
  align: "center" | "justify" | "left" | "right";
  /** First line indented by so many characters. */
  indent: number;
  before: number;
  after: number;
  /** A heavy face by design: what replaces it on screen is set bold, the face itself is not. */
  heavy?: true;
  /** Level in the document outline, from 1. */
  outline?: number;
  /** Right indent in characters: the date stands four from the edge (7.3.5). */
  rightIndent?: number;
  /** Paragraphs of this style stay on one page, and `before` stands above the first of them only. */
  together?: true;
};

/** 22 lines of 3号 fill the 225 mm of a page (5.2.3). */
const bodyPitch = 28.95;
const body: TextStyle = {
  font: "fang",
  size: 16,
  linePitch: bodyPitch,
  align: "justify",
  indent: 2,
  before: 0,
  after: 0,
};

/** 3号 is 16 pt, 2号 22 pt; faces by level: 7.3.3. */
export const paragraphStyles: Record<ParagraphStyle, TextStyle> = {
  title: {
    font: "title",
    size: 22,
    linePitch: 36,
    align: "center",
    indent: 0,
    before: 0,
    after: bodyPitch,
    outline: 1,
  },
  // Under the title of a draft: （送审稿）.
  mark: { ...body, font: "kai", align: "center", indent: 0, after: bodyPitch },
  // 主送机关 stands at the left edge, one empty line below the title (7.3.2).
  addressee: { ...body, align: "left", indent: 0 },
  heading1: { ...body, font: "hei", outline: 2 },
  heading2: { ...body, font: "kai", outline: 3 },
  heading3: { ...body, outline: 4 },
  heading4: { ...body, outline: 5 },
  body,
  note: { ...body, font: "song", size: 10.5, linePitch: 15, before: 3 },
  // One empty line above it (7.3.5).
  signature: { ...body, align: "right", indent: 0, before: bodyPitch, rightIndent: 4, together: true },
};

/** 每行28个字 (5.2.3). */
export const charactersPerLine = 28;

/** 28 characters of 16 pt are 158 mm where the type area has 156: each is set a little closer. */
export const bodyTracking = -0.25;

export type TableStyle = {
  size: number;
  linePitch: number;
  /** Between text and rule. */
  padX: number;
  padY: number;
  labels: "center" | "left";
};

/** `tightened` is table three with remarks under it, which must stay on its page too. */
export type TableStyleName = TableBlock["density"] | "tightened";

/** Table text is 5号; the standard fixes none. `tight` keeps table three on one page, `narrow` fits fifteen columns. */
export const tableStyles: Record<TableStyleName, TableStyle> = {
  normal: { size: 12, linePitch: 18, padX: 4, padY: 4.5, labels: "center" },
  tight: { size: 10.5, linePitch: 13, padX: 2.5, padY: 1.75, labels: "left" },
  tightened: { size: 9, linePitch: 11, padX: 2.5, padY: 1.5, labels: "left" },
  narrow: { size: 10.5, linePitch: 14, padX: 1, padY: 4, labels: "center" },
  listed: { size: 12, linePitch: 17, padX: 4, padY: 3, labels: "left" },
};

/** @returns the style in which a table is set; one that was made to fit its page is tightened. */
export const tableStyleName = ({ density, tightened }: TableBlock): TableStyleName =>
  tightened ? "tightened" : density;

export const tableFont: FontRole = "song";
/** Thickness of the rules between cells. */
export const tableRule = 0.5;

/** Characters of the title that fit one line of the type area. */
export const titleLineLength = 20;
