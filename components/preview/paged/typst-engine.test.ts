import { readFileSync } from "node:fs";
import { join } from "node:path";
import { extractText } from "unpdf";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { buildDocument } from "@/lib/document/build-document";
import { fontFiles, writeFontChains, writeTypstInput } from "@/lib/document/typst-input";
import { editionById } from "@/lib/editions/register";
import { renamedFont } from "@/lib/export/renamed-font.fixture";
import { stopPdf, writePdf } from "@/lib/export/write-pdf";
import { deriveFigures } from "@/lib/report/figures";
import type { Report } from "@/lib/report/values";
import { samples } from "@/lib/samples/samples";
import { TypstEngine } from "./typst-engine";

const read = (...path: string[]) => new Uint8Array(readFileSync(join(process.cwd(), ...path)));
const packages = "node_modules/@myriaddreamin";

function documentOf(id: "2019" | "2021", change: (report: Report) => void = () => {}) {
  const report = structuredClone(samples[id]);
  change(report);
  const edition = editionById(id);
  return buildDocument(edition, { ...report, figures: deriveFigures(edition, report.figures) });
}

const inputOf = (...parameters: Parameters<typeof documentOf>) =>
  writeTypstInput(documentOf(...parameters), { anchored: true });

const bundled = fontFiles.map(({ name }) => read("public/fonts", name));
const parts = {
  compiler: read(packages, "typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm"),
  renderer: read(packages, "typst-ts-renderer/pkg/typst_ts_renderer_bg.wasm"),
  layout: new TextDecoder().decode(read("lib/export/report.typ")),
};

describe("Typst in the browser", () => {
  let engine: TypstEngine;
  beforeAll(async () => {
    // As the Content-Security-Policy has it: no code out of strings.
    vi.stubGlobal("Function", function refuse() {
      throw new EvalError("Code generation from strings disallowed");
    });
    engine = await TypstEngine.start({ ...parts, fonts: bundled, chains: writeFontChains() });
    vi.unstubAllGlobals();
  });

  it.each(["2019", "2021"] as const)("sets the %s example on as many pages as the PDF has", async (id) => {
    engine.restart();
    const { pages } = engine.draw(inputOf(id));
    const pdf = Buffer.from(await writePdf(documentOf(id))).toString("latin1");
    await stopPdf();
    expect(pages).toHaveLength([...pdf.matchAll(/\/Type \/Page\b/g)].length);
    expect(pages[0].width).toBeCloseTo(595.28, 1);
    expect(pages[0].height).toBeCloseTo(841.89, 1);
  });

  it("writes the file that the server writes: as many pages, the same words, tagged", async () => {
    const document = documentOf("2021");
    const pdf = engine.pdf(writeTypstInput(document));
    const served = await writePdf(document);
    await stopPdf();
    const [own, theirs] = await Promise.all([pdf, served].map((file) => extractText(new Uint8Array(file))));
    expect(own).toEqual(theirs);
    expect(Buffer.from(pdf).toString("latin1")).toContain("/StructTreeRoot");
  });

  it("links every figure, blank ones too, and every paragraph to its address", () => {
    engine.restart();
    const { svg } = engine.draw(
      inputOf("2021", (report) => {
        report.figures["requests.newlyReceived.naturalPerson"] = null;
      }),
    );
    const anchors = documentOf("2021")
      .sections.flatMap((section) => section.blocks)
      .flatMap((block) =>
        block.kind === "table" ? block.cells.flatMap((cell) => cell.address ?? []) : [block.anchor],
      );
    expect(anchors.length).toBeGreaterThan(200);
    expect(anchors.filter((anchor) => !svg.includes(`target="_blank" xlink:href="anchor:${anchor}"`))).toEqual([]);
  });

  it("draws only what changed, until it is told to begin again", () => {
    engine.restart();
    const whole = engine.draw(inputOf("2021")).svg;
    const changed = engine.draw(inputOf("2021", (report) => (report.text.otherMatters += "又一句。"))).svg;
    expect(changed.length).toBeLessThan(whole.length / 4);
    engine.restart();
    expect(engine.draw(inputOf("2021")).svg.length).toBe(whole.length);
  });

  it("escapes what looks like markup", () => {
    engine.restart();
    const hostile = '<script>alert(1)</script><img src=x onerror="alert(2)"> #let & "';
    const { svg } = engine.draw(inputOf("2021", (report) => (report.text.otherMatters = hostile)));
    expect(svg.includes("&lt;script>alert(1)")).toBe(true);
    expect(/<(script|img)/.test(svg)).toBe(false);
  });

  it("sets the pages in the operator's fonts where it is given some", async () => {
    engine.restart();
    const plain = engine.draw(inputOf("2021")).svg;
    const own = renamedFont("NotoSansSC-Medium-8105.otf", "Noto Sans CJK SC", "Liberation Serif");
    const fonts = [new Uint8Array(own), ...bundled];
    const other = await TypstEngine.start({ ...parts, fonts, chains: writeFontChains(["Liberation Serif"]) });
    const set = other.draw(inputOf("2021")).svg;
    expect(set === plain).toBe(false);
    other.restart();
    expect(other.draw(inputOf("2021")).svg === set).toBe(true);
  });

  it("refuses what the page layout cannot read, and sets the next report", () => {
    engine.restart();
    expect(() => engine.draw("{}")).toThrow();
    engine.restart();
    expect(engine.draw(inputOf("2021")).pages.length).toBeGreaterThan(4);
  });
});
