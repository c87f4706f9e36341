import { cleanText } from "../report/paragraphs";

/** @returns lines that every format can hold: what cannot be printed is dropped, tabs are spaces. */
export const printedLines = (text: string): string => cleanText(text).replaceAll("\t", " ");

/** @returns one line, for names, units and remarks. */
export const printedLine = (text: string): string => printedLines(text).replace(/\n+/g, " ").trim();
