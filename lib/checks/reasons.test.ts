import { describe, expect, it } from "vitest";
import type { Reason } from "../report/reason";
import type { Finding } from "./finding";
import { answerTo, findingKey, findingValues, openFindings } from "./reasons";

const cell = "article20Item1.governmentRules.issued";
const warning: Finding = {
  rule: "T2-2",
  severity: "warning",
  group: "table",
  section: "proactiveDisclosure",
  addresses: [cell],
  message: "部门一般没有规章，这里填了 1 件。",
  basis: "",
};
const figures = new Map([[cell, 1]]);
const reason: Reason = {
  key: findingKey(warning),
  rule: "T2-2",
  section: "proactiveDisclosure",
  message: warning.message,
  category: "口径不同",
  text: "本局起草，市政府公布",
  values: findingValues(warning, figures),
  at: "2027-01-12T02:31:00.000Z",
  by: "本机",
};

describe("a reason", () => {
  it("answers its warning as long as the values stay", () => {
    expect(answerTo(warning, [reason], figures)).toBe(reason);
    expect(answerTo(warning, [reason], new Map([[cell, 2]]))).toBeNull();
  });

  it("answers no other warning and no error", () => {
    expect(answerTo({ ...warning, rule: "T2-3" }, [reason], figures)).toBeNull();
    expect(answerTo({ ...warning, severity: "error" }, [reason], figures)).toBeNull();
    expect(openFindings([warning, { ...warning, severity: "error" }], [reason], figures)).toHaveLength(1);
  });

  it("given for words ends when the words change", () => {
    const quoted: Finding = {
      ...warning,
      addresses: [],
      excerpt: "收到17件",
      place: { section: "overview", paragraph: 1, start: 2, end: 5 },
    };
    const given = { ...reason, key: findingKey(quoted), values: findingValues(quoted, figures) };
    expect(
      answerTo({ ...quoted, place: { section: "overview", paragraph: 3, start: 2, end: 5 } }, [given], figures),
    ).toBe(given);
    expect(answerTo({ ...quoted, excerpt: "收到18件" }, [given], figures)).toBeNull();
  });
});
