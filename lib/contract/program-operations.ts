import { z } from "zod";
import { editions } from "../editions/register";
import { ledgerKinds } from "../report/ledger-cases";
import { name } from "./named";
import type { Operation } from "./operation";
import { oneOf } from "./parameters";

export const healthShape = name("Health", z.strictObject({ status: z.literal("ok") }));
export const editionsShape = name(
  "Editions",
  z.strictObject({ editions: z.array(z.looseObject({ id: z.string(), sections: z.array(z.unknown()) })) }),
);
const description = name("Description", z.looseObject({ openapi: z.literal("3.1.0") }));
/** The operator's own fonts; a file is fetched by its `id`. */
export const fontsShape = name(
  "Fonts",
  z.strictObject({
    families: z.array(z.string()),
    files: z.array(z.strictObject({ id: z.string(), bytes: z.int() })),
  }),
);

/** What the program says of itself. */
export const programOperations = {
  "GET /api/health": { summary: "数据库有回答", needs: "nothing", answer: healthShape, problems: [] },
  "GET /api/openapi.json": { summary: "这份说明", needs: "nothing", answer: description, problems: [] },
  "GET /api/editions": { summary: "两个官方格式", needs: "nothing", answer: editionsShape, problems: [] },
  "GET /api/fonts": {
    summary: "单位自备的字体，版式预览和 PDF 都用",
    needs: "nothing",
    answer: fontsShape,
    problems: [],
  },
  "GET /api/fonts/{id}": { summary: "一个字体文件", needs: "nothing", answer: "file", problems: ["notFound"] },
  "GET /api/ledger-templates/{edition}/{kind}": {
    summary: "空白台账",
    needs: "nothing",
    path: z.object({
      edition: oneOf(
        editions.map(({ id }) => id),
        "这种格式",
      ),
      kind: oneOf(ledgerKinds, "这种台账"),
    }),
    answer: "file",
    problems: [],
  },
} satisfies Record<string, Operation>;
