import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const folder = join(process.cwd(), "app");
/** Before the door, and at it. */
const door = ["sign-in/page.tsx", "sign-in/change/page.tsx", "setup/page.tsx", "layout.tsx"];
const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /(^|\/)(page|layout)\.tsx$/.test(file) && !door.includes(file));

test("there are pages", () => expect(pages.length).toBeGreaterThan(20));

test.each(pages)("%s is let through by readPage or openPage, for what stands in its address", (file) => {
  const source = readFileSync(join(folder, file), "utf8");
  expect(source).toMatch(/await (readPage|openPage)\(/);
  for (const key of ["reportId", "collectionId", "submissionId"])
    if (file.includes(`[${key}]`))
      expect(source).toMatch(new RegExp(`(readPage|openPage)\\(\\s*\\{ needs: "[\\w.]+", ${key} \\}`));
});
