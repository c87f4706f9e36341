import { expect, test } from "./fixtures";
import { field, open, saved } from "./wizard-page";

const cell = "remedies.reconsideration.upheld";

test("undo with the focus on a button takes back what the button did, not what was typed before it", async ({
  page,
  createReport,
}) => {
  await open(page, `/reports/${await createReport()}/remedies`);
  await field(page, cell).focus();
  await page.keyboard.type("34");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "其余空格填 0" }).click();
  await expect(field(page, "remedies.litigationAfterReconsideration.pending")).toHaveValue("0");
  await page.getByRole("button", { name: "其余空格填 0" }).focus();
  await page.keyboard.press("Control+z");
  await expect(field(page, "remedies.litigationAfterReconsideration.pending")).toHaveValue("");
  await expect(field(page, cell)).toHaveValue("34");
  await page.keyboard.press("Control+z");
  await expect(field(page, cell)).toHaveValue("");
  await page.keyboard.press("Control+y");
  await expect(field(page, cell)).toHaveValue("34");
});

test("undo goes from cell to cover and back in the order of doing", async ({ page, createReport }) => {
  const id = await createReport();
  await open(page, `/reports/${id}/remedies`);
  await field(page, cell).focus();
  await page.keyboard.type("5");
  await page.keyboard.press("Tab");
  for (const step of ["requests", "proactiveDisclosure", "overview", "cover"]) {
    await page.getByRole("button", { name: "上一步" }).click();
    await expect(page.locator("main.form")).toHaveAttribute("data-editing", step);
  }
  const telephone = page.locator('[name="contact.telephone"]');
  await telephone.fill("0000-1234");
  await page.keyboard.press("Control+z");
  await expect(telephone).toHaveValue("");
  await page.keyboard.press("Control+z");
  await expect(page.locator("main.form")).toHaveAttribute("data-editing", "remedies");
  await expect(field(page, cell)).toHaveValue("");
  await page.keyboard.press("Control+Shift+z");
  await expect(field(page, cell)).toHaveValue("5");
  await saved(page);
});
