import type { DocumentCell, TableBlock } from "./document";
import { tableStyleName, tableStyles, typeAreaMm } from "./style";

const pointsPerMm = 72 / 25.4;
/** Of the size of the text: the widest figures of the fonts in use. */
const digitWidth = 0.56;
/** Below this a table does not go for the sake of evenness. */
const smallest = 8;

/**
 * A figure has no place to break: where one is wider than its column, all figures of the table are set smaller, down
 * to 8 points; the one that needs still less goes there alone. Its unit or remark may break.
 */
export function fitFigures(table: TableBlock): TableBlock {
  const { size, padX } = tableStyles[tableStyleName(table)];
  const sum = table.widths.reduce((total, width) => total + width, 0);
  const fits = ({ column, colSpan, value = "" }: DocumentCell) => {
    const share = table.widths.slice(column, column + colSpan).reduce((total, width) => total + width, 0) / sum;
    return (typeAreaMm.width * pointsPerMm * share - 2 * padX) / (Math.max(value.length, 1) * digitWidth);
  };
  const needed = table.cells.map((cell) => (cell.value === undefined ? size : Math.min(size, fits(cell))));
  if (Math.min(...needed) === size) return table;
  const figureSize = halfPoint(Math.max(smallest, Math.min(...needed)));
  const cells = table.cells.map((cell, index) =>
    needed[index] >= figureSize ? cell : { ...cell, size: halfPoint(needed[index]) },
  );
  return { ...table, figureSize, cells };
}

/** Word knows no finer sizes. */
const halfPoint = (points: number) => Math.max(1, Math.floor(points * 2) / 2);
