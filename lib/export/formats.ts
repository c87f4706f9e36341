/** Every format that a report can be taken away in. */
export const formats = ["docx", "pdf", "html", "xlsx", "json"] as const;
export type Format = (typeof formats)[number];
