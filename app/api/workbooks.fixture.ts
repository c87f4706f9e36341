import ExcelJS from "exceljs";
import JSZip from "jszip";

/** What is written into a cell: a figure, words, or a formula with what it came to. */
type Written = string | number | { formula: string; result: number };

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

/** The first sheet of a workbook, as another program than ours reads it. */
export async function readWorkbook(bytes: Uint8Array) {
  const workbook = await load(bytes);
  const [page] = workbook.worksheets;
  const found = new Map<string, string>();
  page.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.master === cell) found.set(cell.address, cell.text);
    }),
  );
  const { dataValidations } = page as unknown as {
    dataValidations: { model: Record<string, { type: string; formulae: unknown[] }> };
  };
  return {
    text: (name: string) => found.get(name) ?? "",
    cellsWith: (text: string) => [...found].flatMap(([name, value]) => (value === text ? [name] : [])),
    isLocked: (name: string) => page.getCell(name).protection?.locked !== false,
    isProtected: (page as unknown as { sheetProtection?: { sheet?: boolean } }).sheetProtection?.sheet === true,
    rules: Object.entries(dataValidations.model).map(([at, { type, formulae }]) => ({
      ...{ type, at, from: String(formulae[0]) },
    })),
    sheets: workbook.worksheets.map(({ name }) => name),
    hidden: workbook.worksheets.filter(({ state }) => state !== "visible").map(({ name }) => name),
  };
}

/** The workbook as somebody hands it back who has written these cells, in another program than ours. */
export async function editWorkbook(
  bytes: Uint8Array,
  cells: Record<string, Written>,
  { withoutKey = false } = {},
): Promise<Uint8Array> {
  const workbook = await load(bytes);
  for (const [name, value] of Object.entries(cells)) workbook.worksheets[0].getCell(name).value = value;
  if (withoutKey) workbook.removeWorksheet(workbook.worksheets[1].id);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Names of the files in a zip. */
export const filesInZip = async (bytes: Uint8Array): Promise<string[]> =>
  Object.keys((await JSZip.loadAsync(bytes)).files);
