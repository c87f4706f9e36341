import { expect, test } from "vitest";
import { editionById } from "../editions/register";
import { deriveFigures } from "../report/figures";
import { parsePlace } from "../report/place";
import { quoteAt } from "../report/quote-at";
import { blankReport, type Report } from "../report/values";
import { askedItems, faultOfItems } from "./asked-items";
import type { ReturnReason } from "./event";
import type { Answer, Returned } from "./state";

const edition = editionById("2021");
const cell = "requests.otherHandling.naturalPerson";
const report: Report = {
  ...blankReport("2021", { name: "云岭县水务局", kind: "department" }, 2026),
  figures: { [cell]: 180 },
};
const written: Report = { ...report, text: { ...report.text, overview: "结转 103 件，均在法定期限内答复。" } };
const figuresOf = ({ figures }: Report) => deriveFigures(edition, figures);

function reasonAt(printed: string): ReturnReason {
  const place = parsePlace(printed);
  const quote = place && quoteAt(edition, written, figuresOf(written), place);
  if (!quote) throw new Error(`Nothing stands at ${printed}`);
  return { kind: "数字", text: "再核", place: printed, quote };
}

const words = reasonAt("text:overview#0:10-19");
const figure = reasonAt(cell);
const noPlace: ReturnReason = { kind: "其他", text: "附一句说明" };

const stand = (now: Report, answers: (Answer | null)[] = [null, null, null]) => {
  const asked: Returned = {
    step: "审核",
    by: "韩某某",
    at: "",
    text: "",
    revision: 3,
    reasons: [noPlace, figure, words],
    answers,
  };
  return askedItems(asked, edition, now, figuresOf(now));
};
const statesOf = (...given: Parameters<typeof stand>) => stand(...given).map(({ item, state }) => [item, state]);
const said: Answer = { text: "年鉴写过", by: "李某", at: "2027-01-20T03:00:00.000Z" };

test("what was asked is open until its place is something else, in the order of the document", () => {
  expect(statesOf(written)).toEqual([
    [2, "open"],
    [1, "open"],
    [0, "open"],
  ]);
  const overview = written.text.overview.replace("均在法定期限内", "除延期的 2 件外，均在期限内");
  const changed = { ...written, figures: { [cell]: 108 }, text: { ...written.text, overview } };
  expect(statesOf(changed)).toEqual([
    [2, "changed"],
    [1, "changed"],
    [0, "open"],
  ]);
});

test("a text written on elsewhere leaves it open, and so does a figure that is put back", () => {
  const overview = `开头一句。${written.text.overview}后来一句。`;
  expect(statesOf({ ...written, text: { ...written.text, overview } }).map(([, state]) => state)).not.toContain(
    "changed",
  );
  expect(statesOf({ ...written, figures: { [cell]: 180 } })).toContainEqual([1, "open"]);
});

test("a sentence closes what is not changed, and the report goes back only when nothing is open", () => {
  expect(faultOfItems(stand(written))).toContain("还有 3 条");
  expect(faultOfItems(stand(written, [said, null, said]))).toContain("还有 1 条");
  expect(faultOfItems(stand({ ...written, figures: { [cell]: 108 } }, [said, null, said]))).toBeNull();
});
