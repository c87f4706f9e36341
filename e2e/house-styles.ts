import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const program = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((path) => existsSync(path));

/**
 * Files as another program saves them, all at once; where LibreOffice is not at hand they stay as they are.
 * @param files bytes with the ending that they have
 * @param ending that they get
 */
export async function savedElsewhere(files: Buffer[], from: string, ending: string): Promise<Buffer[]> {
  if (!program) return files;
  const folder = mkdtempSync(join(tmpdir(), "ogi-saved-"));
  try {
    const names = files.map((bytes, index) => {
      writeFileSync(join(folder, `${index}.${from}`), bytes);
      return join(folder, `${index}.${from}`);
    });
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const to = ["--headless", "--convert-to", ending, "--outdir", join(folder, "out")];
    await promisify(execFile)(program, [profile, ...to, ...names], { timeout: 300_000 });
    return files.map((_, index) => readFileSync(join(folder, "out", `${index}.${ending}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The ending that such a file has then. */
export const endingElsewhere = (from: string, ending: string): string => (program ? ending : from);

/** A page as a website prints it: none of the marks by which this program knows its own. */
export const asForeignPage = (html: Buffer): Buffer =>
  Buffer.from(
    html
      .toString("utf8")
      .replace(/<script\b[\s\S]*?<\/script>/g, "")
      .replace(/<\/?data\b[^>]*>/g, "")
      .replace(/ (?:data-[\w-]+|headers|id|scope|class|aria-label)="[^"]*"/g, "")
      .replace(/<(\/?)article\b/g, "<$1div"),
  );
