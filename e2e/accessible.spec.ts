import { expectAccessible, expectNamesApart, expectNoSidewaysScroll } from "./accessible";
import { expect, test } from "./fixtures";

const planted = [
  { fault: "an entry without a label", body: "<input>", look: expectAccessible, said: "label: input" },
  {
    fault: "pale words",
    body: '<p style="color: #ccc; background: #fff">淡淡的字</p>',
    look: expectAccessible,
    said: "color-contrast: p",
  },
  {
    fault: "two links of one name that lead apart",
    body: '<a href="/help">打开</a> <a href="/verify">打开</a>',
    look: expectNamesApart,
    said: "link 打开",
  },
  {
    fault: "a line wider than the window",
    body: '<p style="width: 3000px">长</p>',
    look: expectNoSidewaysScroll,
    said: "toBeLessThanOrEqual",
  },
];

for (const { fault, body, look, said } of planted)
  test(`what looks at pages finds ${fault}`, async ({ page }) => {
    const whole = (inside: string) =>
      `<!doctype html><html lang="zh-CN"><title>一页</title><main><h1>一页</h1>${inside}</main></html>`;
    await page.setContent(whole("<p>好的一页</p>"));
    await look(page);
    await page.setContent(whole(body));
    await expect(look(page)).rejects.toThrow(said);
  });
