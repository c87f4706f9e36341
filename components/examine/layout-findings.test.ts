import { describe, expect, it } from "vitest";
import type { Notice } from "@/lib/import/proposal";
import { samples } from "@/lib/samples/samples";
import { layoutFindings, readingNotices } from "./layout-findings";

const notice = (kind: Notice["kind"], where: string, addresses: string[]): Notice => ({
  kind,
  where,
  text: "",
  addresses,
  message: `${where}有一处`,
});

const read = (notices: Notice[], printed: Record<string, number> = { "requests.disclosed.total": 1 }) => ({
  ...samples["2021"],
  notices,
  printed,
  origins: {},
  findings: [],
  source: { format: "html" as const, blocks: [], remarks: [] },
});

describe("体检 counts as faults of the report", () => {
  it.each([
    ["mixedEditions", "表三 第20行", ["requests.disclosed"], "error", "requests"],
    ["mislabelled", "各部分标题", ["problemsAndImprovements"], "warning", "problemsAndImprovements"],
    ["missing", "表三", ["requests.disclosed"], "warning", "requests"],
    ["missing", "各部分标题", ["remedies"], "warning", "remedies"],
  ] as const)("%s in %s", (kind, where, addresses, severity, section) => {
    const [finding] = layoutFindings(read([notice(kind, where, [...addresses])]));
    expect(finding).toMatchObject({ severity, section });
  });

  it("but not what the reading could not make out", () => {
    const notices = [
      notice("notANumber", "表三 第2行", ["requests.disclosed.total"]),
      notice("missing", "标题", ["year"]),
      notice("unreadable", "文件", []),
    ];
    expect(layoutFindings(read(notices))).toEqual([]);
    expect(readingNotices(read(notices))).toEqual(notices);
    expect(layoutFindings(read([notice("missing", "表三", ["requests"])], {}))).toEqual([]);
  });
});
