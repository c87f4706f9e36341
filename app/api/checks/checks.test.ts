import mammoth from "mammoth";
import { expect, it } from "vitest";
import { samples } from "@/lib/samples/samples";
import * as fileRoute from "./[format]/route";
import * as checksRoute from "./route";

const message =
  "表三 第21行“（六）其他处理”是2019至2020年度格式的行，2021年度起的格式是“逾期不补正”、“逾期未缴费”、“其他”。";
const notice = { kind: "mixedEditions", where: "表三 第21行", addresses: ["requests.otherHandling"], message };

const request = (notices: unknown[]) =>
  new Request("http://127.0.0.1:3000/api/checks", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ report: samples["2021"], notices }),
  });

it("what a published report has against it beside its figures stands in its check report too", async () => {
  const answer = await fileRoute.POST(request([notice]), { params: Promise.resolve({ format: "docx" }) });
  expect(answer.status).toBe(200);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await answer.arrayBuffer()) });
  const [, mustBeChanged] = value.split(/二、必须改正|三、请核对/);
  expect(mustBeChanged).toContain(message);
  expect(value).toMatch(/填写完整 [1-9]\d* 处/);
});

it("and among the findings of the check", async () => {
  const rules = async (notices: unknown[]) =>
    (await (await checksRoute.POST(request(notices), { params: Promise.resolve({}) })).json()).findings.map(
      ({ rule }: { rule: string }) => rule,
    );
  expect(await rules([])).not.toContain("G-1");
  expect(await rules([notice])).toContain("G-1");
});

it("a notice of another shape is refused by its place", async () => {
  const answer = await checksRoute.POST(request([{ kind: 1 }]), { params: Promise.resolve({}) });
  expect(answer.status).toBe(422);
  expect((await answer.json()).errors[0].pointer).toBe("/notices/0/kind");
});
