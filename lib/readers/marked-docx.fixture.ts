import JSZip from "jszip";

/** For tests: Word files with comments and tracked changes, written by hand in the forms that Word and WPS write. */
const names = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:w16du="http://schemas.microsoft.com/office/word/2023/wordml/word16du"',
].join(" ");

const by = 'w:author="韩某某" w:date="2027-01-19T09:20:00Z"';

export const r = (text: string, marks = "") => `<w:r>${marks}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const ins = (text: string, who = by) => `<w:ins w:id="9" ${who}>${r(text)}</w:ins>`;
export const del = (text: string, who = by) =>
  `<w:del w:id="8" ${who}><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:delText>${text}</w:delText></w:r></w:del>`;
/** The end of a paragraph came or went. */
export const mark = (kind: "ins" | "del" | "moveFrom" | "moveTo") =>
  `<w:pPr><w:rPr><w:${kind} w:id="7" ${by}/></w:rPr></w:pPr>`;
export const p = (...content: string[]) => `<w:p>${content.join("")}</w:p>`;
export const tc = (content: string, marks = "") => `<w:tc><w:tcPr>${marks}</w:tcPr>${content}</w:tc>`;
export const tr = (cells: string, marks = "") => `<w:tr><w:trPr>${marks}</w:trPr>${cells}</w:tr>`;
export const tracked = (kind: string) => `<w:${kind} w:id="6" ${by}/>`;

export const from = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
export const to = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

type Said = {
  id: number;
  text: string;
  author?: string;
  date?: string;
  done?: boolean;
  answers?: number;
  more?: string;
};

const comment = ({ id, text, author = "韩某某", date = "2027-01-19T09:20:00Z", more = "" }: Said) =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="${date}" w:initials="韩" ${more}>${text
    .split("\n")
    .map(
      (line, at, lines) =>
        `<w:p ${at === lines.length - 1 ? `w14:paraId="0000000${id}"` : ""}><w:r><w:annotationRef/></w:r>${r(line)}</w:p>`,
    )
    .join("")}</w:comment>`;

/** @param body what stands in w:body; `parts` take the place of the file's own. */
export async function markedDocx(
  body: string,
  said: Said[] = [],
  parts: Record<string, string> = {},
): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file("word/document.xml", `<w:document ${names}><w:body>${body}</w:body></w:document>`);
  if (said.length > 0) zip.file("word/comments.xml", `<w:comments ${names}>${said.map(comment).join("")}</w:comments>`);
  const extended = said.map(
    ({ id, done, answers }) =>
      `<w15:commentEx w15:paraId="0000000${id}" ${answers === undefined ? "" : `w15:paraIdParent="0000000${answers}"`} w15:done="${done ? 1 : 0}"/>`,
  );
  if (said.length > 0)
    zip.file("word/commentsExtended.xml", `<w15:commentsEx ${names}>${extended.join("")}</w15:commentsEx>`);
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}
