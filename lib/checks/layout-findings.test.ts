import { describe, expect, it } from "vitest";
import { editionById } from "../editions/register";
import { type LayoutNotice, layoutFindings, partNotices } from "./layout-findings";

const notice = (kind: string, where: string, addresses: string[]): LayoutNotice => ({
  kind,
  where,
  addresses,
  message: `${where}有一处`,
});

const edition = editionById("2021");
const printed = { "requests.disclosed.total": 1 };

describe("体检 counts as faults of the report", () => {
  it.each([
    ["mixedEditions", "表三 第20行", ["requests.disclosed"], "error", "requests"],
    ["mislabelled", "各部分标题", ["problemsAndImprovements"], "warning", "problemsAndImprovements"],
    ["missing", "表三", ["requests.disclosed"], "warning", "requests"],
    ["missing", "各部分标题", ["remedies"], "warning", "remedies"],
  ] as const)("%s in %s", (kind, where, addresses, severity, section) => {
    const notices = [notice(kind, where, [...addresses])];
    expect(partNotices({ notices, printed })).toEqual({ layout: notices, reading: [] });
    expect(layoutFindings(edition, notices)).toEqual([
      expect.objectContaining({ rule: "G-1", severity, section, message: notices[0].message }),
    ]);
  });

  it("but not what the reading could not make out", () => {
    const notices = [
      notice("notANumber", "表三 第2行", ["requests.disclosed.total"]),
      notice("missing", "标题", ["year"]),
      notice("unreadable", "文件", []),
    ];
    expect(partNotices({ notices, printed })).toEqual({ layout: [], reading: notices });
    expect(layoutFindings(edition, notices)).toEqual([]);
  });

  it("nor anything where no table was read at all", () => {
    const notices = [notice("missing", "表三", ["requests"])];
    expect(partNotices({ notices, printed: {} })).toEqual({ layout: [], reading: notices });
  });
});
