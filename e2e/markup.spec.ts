import JSZip from "jszip";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible";
import { consistentReport } from "./consistent-report";
import { expect, test } from "./fixtures";

const by = 'w:author="韩某某" w:date="2026-01-19T09:20:00Z"';
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const apart = (inner: string) => `</w:t></w:r>${inner}<w:r><w:t xml:space="preserve">`;

test("a Word file that a leader marked up comes back: comments at once, changes one by one", async ({
  page,
  request,
  createReport,
}) => {
  const report = consistentReport();
  const overview = "公开信息八条，均按时公开。\n第二段写申请。";
  const id = await createReport({ ...report, text: { overview } });
  const zip = await JSZip.loadAsync(await (await request.get(`/api/reports/${id}/exports/docx`)).body());
  const body = (await zip.file("word/document.xml")?.async("string")) ?? "";
  const change = `<w:del ${by}><w:r><w:delText>八</w:delText></w:r></w:del><w:ins ${by}>${run("十二")}</w:ins>`;
  const comment = `<w:commentRangeStart w:id="1"/>${run("第二段")}<w:commentRangeEnd w:id="1"/>`;
  zip.file("word/document.xml", body.replace("八", apart(change)).replace("第二段写申请", `${apart(comment)}写清申请`));
  zip.file(
    "word/comments.xml",
    `<w:comments xmlns:w="w"><w:comment w:id="1" ${by}><w:p>${run("写得再细些")}</w:p></w:comment></w:comments>`,
  );
  const buffer = await zip.generateAsync({ type: "nodebuffer" });

  await page.goto(`/reports/${id}/markup`);
  await expect(page.getByRole("heading", { level: 1, name: "收回批注过的 Word" })).toBeVisible();
  const choose = page.locator("input[type=file]");
  await choose.setInputFiles({ name: "送审稿.docx", mimeType: "application/octet-stream", buffer });
  await expect(page.getByText("收进 1 条批注和回复")).toBeVisible();
  await expect(page.getByText("改动 2 处")).toBeVisible();
  await expect(page.getByText(/韩某某，2026年1月19日/)).toBeVisible();
  await expectAccessible(page);
  for (const width of [390, 1366, 1920]) {
    await page.setViewportSize({ width, height: 768 });
    await expectNoSidewaysScroll(page);
    await page.screenshot({ path: test.info().outputPath(`markup-${width}.png`), fullPage: true });
  }
  const remembered = page.waitForResponse((answer) => answer.url().endsWith("/markup/declined"));
  await page.getByRole("button", { name: /不接受 .*改成清/ }).press("Enter");
  expect((await remembered).status()).toBe(204);
  // Somebody else, or the same one tomorrow, puts the file in again.
  await page.reload();
  await choose.setInputFiles({ name: "送审稿.docx", mimeType: "application/octet-stream", buffer });
  await expect(page.getByRole("button", { name: /不接受 .*改成清/ })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: /^接受 .*八改成十二/ }).press("Enter");
  await expect(page.getByText("已放进 1 处")).toBeVisible();
  await expect(page.getByText("报告里已经是这样")).toBeVisible();
  const stored = await (await request.get(`/api/reports/${id}`)).json();
  expect(JSON.stringify(stored)).toContain("公开信息十二条，均按时公开。\\n第二段写申请。");
  const { comments } = await (await request.get(`/api/reports/${id}/comments`)).json();
  expect(comments).toMatchObject([{ by: "韩某某", text: "写得再细些", quote: { words: "第二段" } }]);
});

test("a figure and its number in the words, both changed by hand, go in together and stay live", async ({
  page,
  request,
  createReport,
}) => {
  const report = consistentReport();
  const address = "requests.newlyReceived.naturalPerson";
  const live = `{{${address}}}`;
  const figures = { ...(report.figures as Record<string, number>), [address]: 4321 };
  const id = await createReport({ ...report, figures, text: { overview: `新收${live}件，又收${live}件。` } });
  const zip = await JSZip.loadAsync(await (await request.get(`/api/reports/${id}/exports/docx`)).body());
  const body = (await zip.file("word/document.xml")?.async("string")) ?? "";
  let nth = 0;
  zip.file(
    "word/document.xml",
    body.replaceAll("4321", () => {
      nth += 1;
      return nth === 2 ? "4320" : "4322";
    }),
  );
  const buffer = await zip.generateAsync({ type: "nodebuffer" });
  await page.goto(`/reports/${id}/markup`);
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "送审稿.docx", mimeType: "application/octet-stream", buffer });
  await expect(page.getByText(/接受就写成固定的字，以后表里改了，它不跟着改/)).toBeVisible();
  await expect(page.getByText(/接受时连表里的改动一起放进报告，它还是活数字/)).toBeVisible();
  await expect(page.getByRole("button", { name: /^接受，写成固定的字 .*4321改成4320/ })).toBeVisible();
  await expectAccessible(page);
  for (const width of [390, 1366, 1920]) {
    await page.setViewportSize({ width, height: 768 });
    await expectNoSidewaysScroll(page);
    await page.screenshot({ path: test.info().outputPath(`live-${width}.png`), fullPage: true });
  }
  await page.getByRole("button", { name: /^接受余下的 \d+ 处/ }).press("Enter");
  await expect(page.getByText(/已放进 \d+ 处/)).toBeVisible();
  const stored = await (await request.get(`/api/reports/${id}`)).json();
  expect(stored.figures[address]).toBe(4322);
  expect(stored.text.overview).toBe(`新收${live}件，又收${live}件。`);
  await page.getByRole("button", { name: /^接受，写成固定的字/ }).press("Enter");
  await expect(page.getByText("已放进 1 处")).toBeVisible();
  const after = await (await request.get(`/api/reports/${id}`)).json();
  expect(after.text.overview).toBe(`新收${live}件，又收4320件。`);
});
