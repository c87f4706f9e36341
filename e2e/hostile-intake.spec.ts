import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "@playwright/test";
import JSZip from "jszip";
import { expectAccessible } from "./accessible";
import { begin, counted, officeFile } from "./collection-page";
import { expect, test } from "./fixtures";
import { newFolder } from "./own-server";

type Contents = Record<string, Buffer>;

async function zipped(contents: Contents): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, bytes] of Object.entries(contents)) zip.file(name, bytes, { createFolders: false });
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}

/** Says of every file of a packed folder that it has a password. */
function withPassword(zip: Buffer): Buffer {
  const entry = Buffer.from([0x50, 0x4b, 1, 2]);
  for (let at = zip.indexOf(entry); at >= 0; at = zip.indexOf(entry, at + 4)) zip[at + 8] |= 1;
  return zip;
}

/** Leaves a folder go over the page, as a hand does that brought it there from the desktop. */
async function dropFolder(page: Page, folder: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, x: 400, y: 400, data });
}

test("a folder is dropped in which almost everything is bad: each file says why, and no good one is kept back", async ({
  page,
  createReport,
}) => {
  test.slow();
  const plain = await officeFile(page, createReport, "html");
  const misnamed = await officeFile(page, createReport, "pdf");
  const folded = await officeFile(page, createReport, "json");
  const beside = await officeFile(page, createReport, "docx");
  const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`${index}.txt`, Buffer.from("x")]));
  const files: Contents = {
    [`科室/${plain.name}`]: plain.buffer,
    // A PDF under the name of a Word file.
    [`科室/${misnamed.office}年报.docx`]: misnamed.buffer,
    "里外.zip": await zipped({ "里.zip": await zipped({ [`../../${folded.name}`]: folded.buffer }) }),
    "有炸弹.zip": await zipped({ "炸弹.docx": Buffer.alloc(70 * 1024 * 1024), [beside.name]: beside.buffer }),
    "密码.zip": withPassword(await zipped({ "甲局.docx": Buffer.from("a"), "乙局.docx": Buffer.from("b") })),
    "一万个.zip": await zipped(many),
    "断了.zip": (await zipped({ "甲局.docx": Buffer.from("abc") })).subarray(0, -20),
    "空的.docx": Buffer.alloc(0),
    "也是空的.doc": Buffer.alloc(0),
    "解开.rar": Buffer.from("Rar!\u001a\u0007\u0000 abc"),
    "断了.docx": beside.buffer.subarray(0, 4000),
    "图.docx": Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
  };
  const folder = newFolder();
  try {
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    await begin(
      page,
      [plain, misnamed, folded, beside].map(({ office }) => office),
    );
    await dropFolder(page, folder);
    await counted(page, "待看", 4);
    const pane = page.getByRole("complementary", { name: "逐个文件" });
    const said = (name: RegExp) => pane.getByRole("listitem").filter({ hasText: name });
    await expect(said(/\/密码\.zip/)).toContainText("压缩包设了密码，打不开。请向报来的单位要没有密码的一份");
    await expect(said(/\/有炸弹\.zip打不开/)).toContainText("炸弹.docx（展开后太大）没有取出来。其余 1 个已经取出");
    await expect(said(/\/一万个\.zip/)).toContainText("超过 5000 个文件，没有打开。请分成几个再放");
    await expect(said(/\/断了\.zip/)).toContainText("压缩包不完整，打不开。请向报来的单位再要一份");
    await expect(said(/空的/)).toHaveCount(1);
    await expect(said(/空的\.docx/)).toContainText(/也是空的\.doc/);
    await expect(said(/解开\.rar/)).toContainText("这是 RAR 压缩包，请解开");
    await expect(said(/\/断了\.docx/)).toContainText("文件不完整");
    await expect(said(/图\.docx/)).toContainText("这是一张图片");
    await expect(pane).toContainText("8 个打不开");
    await expectAccessible(page);
    await page.getByRole("button", { name: "8 个文件要问您" }).click();
    await expect(page.getByRole("complementary", { name: "认不出单位的文件" })).toContainText("设了密码");
    await expectAccessible(page);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
