import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { zipFiles } from "./zip-files";

const bytes = new TextEncoder().encode("表");
const namesIn = async (...names: string[]) =>
  Object.keys((await JSZip.loadAsync(await zipFiles(names.map((name) => ({ name, bytes }))))).files);

describe("files in one zip", () => {
  it("have names that Windows takes and that show as they are", async () => {
    expect(await namesIn("某某局/送审稿:二.docx", "a\u202excod.exe", "只有名字")).toEqual([
      "某某局_送审稿_二.docx",
      "axcod.exe",
      "只有名字",
    ]);
  });

  it("are numbered where Windows would take them for one, with or without an ending", async () => {
    expect(await namesIn("汇总.xlsx", "汇总.XLSX", "汇总.xlsx", "附件", "附件")).toEqual([
      "汇总.xlsx",
      "汇总（2）.XLSX",
      "汇总（3）.xlsx",
      "附件",
      "附件（2）",
    ]);
  });

  it("are equal bytes whenever they are made", async () => {
    const files = [{ name: "表.csv", bytes }];
    expect(await zipFiles(files)).toEqual(await zipFiles(files));
  });
});
