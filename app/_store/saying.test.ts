import { format } from "node:util";
import { expect, test } from "vitest";
import { saying } from "./saying";

test("a page that refuses is one line of the terminal, and its words reach the page by the digest", () => {
  const refused = saying("这一步要这个单位的管理员来做。");
  expect(format("⨯", refused)).toBe("⨯ 这一步要这个单位的管理员来做。");
  expect(refused).toMatchObject({ digest: "said:这一步要这个单位的管理员来做。" });
});
