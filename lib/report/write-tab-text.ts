const quoted = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** What `readTabText` and every spreadsheet read back. */
export const writeTabText = (rows: string[][]): string => rows.map((row) => row.map(quoted).join("\t")).join("\n");
