import { describe, expect, it } from "vitest";
import { checkPrivacy } from "./privacy";

const namesIn = (said: string) =>
  checkPrivacy(`收到${said}，已依法办理。`, "overview").filter(({ rule }) => rule === "P-9").length;

describe("names after 关于", () => {
  it.each([
    "关于王建国的申请",
    "关于张伟的政府信息公开申请",
    "关于李秀英等3人申请公开征地批文的答复",
    "关于赵春生反映问题的举报",
    "关于欧阳雪的申请",
  ])("are found: %s", (said) => {
    expect(namesIn(said)).toBe(1);
  });

  it.each([
    "关于某某街道的申请",
    "关于某某项目的申请",
    "关于张某的申请",
    "关于王某某的申请",
    "关于项目的申请",
    "关于安置房的申请",
    "关于文明的申请",
    "关于金华的申请",
    "关于平安建设的申请",
    "关于和平路的申请",
    "关于华兴村的申请",
    "关于国有土地的申请",
  ])("are none: %s", (said) => {
    expect(namesIn(said)).toBe(0);
  });
});
