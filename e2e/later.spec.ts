import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { cutOff, field, joinAgain, open, saved, saving } from "./wizard-page";

const scripts = /\/_next\/static\/.*\.js/;

/** From now on the page gets the scripts that it names itself, and none of those that it asks for later, until `give`. */
async function holdBackLaterScripts(page: Page, path: string): Promise<{ give: () => void }> {
  const html = await (await page.request.get(path)).text();
  let given = false;
  await page.route(scripts, (route) =>
    given || html.includes(new URL(route.request().url()).pathname) ? route.continue() : route.abort(),
  );
  return {
    give: () => {
      given = true;
    },
  };
}

/** Words of the parts that the test opens: whoever has them has the part. */
const parts = ["拼音首字母或数值查找数字", "下面是本程序归纳的填写提示", "文中每个数从哪里来", "定稿后内容锁定"];

/** Follows the scripts of a page. @returns those of `parts` that have not come yet. */
function missingParts(page: Page): () => string[] {
  const came: string[] = [];
  page.on("response", async (response) => {
    if (scripts.test(response.url())) came.push(await response.text().catch(() => ""));
  });
  return () => parts.filter((words) => !came.some((script) => script.includes(words)));
}

test("what a press opens has come before the press, and opens without the server", async ({ page, createReport }) => {
  const id = await createReport({
    figures: { "requests.newlyReceived.naturalPerson": 12 },
    text: { overview: "收到申请12件。" },
  });
  const missing = missingParts(page);
  await open(page, `/reports/${id}/overview`);
  await expect.poll(missing).toEqual([]);
  await page.route(scripts, (route) => route.abort());
  await page.getByRole("textbox", { name: "正文" }).click();
  await page.keyboard.press("Control+;");
  await page.keyboard.type("12");
  await expect(page.getByRole("combobox", { name: /查找数字/ })).toHaveValue("12");
  await page.keyboard.press("Escape");
  for (const tab of ["官方要求", "数字溯源"]) {
    await page.getByRole("tab", { name: tab }).click();
    await expect(page.getByRole("tabpanel")).not.toContainText("正在打开");
    await expect(page.getByRole("tabpanel")).not.toContainText("还没有取来");
  }
  await page.getByRole("button", { name: "导出", exact: true }).first().click();
  await expect(page.getByRole("tabpanel").getByRole("heading", { name: "定稿" })).toBeVisible();
});

test("a network that goes before the rest has come is said to be gone, and what is written to be kept", async ({
  page,
  createReport,
}) => {
  const path = `/reports/${await createReport()}/remedies`;
  const { give } = await holdBackLaterScripts(page, path);
  await open(page, path);
  await cutOff(page);
  await field(page, "remedies.reconsideration.upheld").focus();
  await page.keyboard.type("6");
  await expect(saving(page)).toContainText("离线，已存于本机。");
  await expect(saving(page)).not.toContainText("还没有取来");
  give();
  await joinAgain(page);
  await saved(page);
});

test("a part that the server does not give is said to be missing, and opens when it comes", async ({
  page,
  createReport,
}) => {
  const path = `/reports/${await createReport()}/check`;
  const { give } = await holdBackLaterScripts(page, path);
  await page.goto(path);
  const panel = page.getByRole("tabpanel");
  await expect(panel).toContainText("这里还没有取来：连不上程序。连上以后自动打开。");
  // The server answers and does not have them: it is another version's.
  const version = page.getByRole("status", { name: "程序的版本" });
  await expect(version).toContainText("程序换了新版本");
  await expect(version.getByRole("button", { name: "重新打开这一页" })).toBeVisible();
  give();
  await expect(panel.getByRole("heading", { name: "定稿" })).toBeVisible();
  await expect(version).toBeEmpty();
});
