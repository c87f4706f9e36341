import type { GridController } from "./grid-controller";
import { enteredCells } from "./grid-model";

const zeros = (addresses: string[]) => Object.fromEntries(addresses.map((address) => [address, "0"]));

/** 其余空格填 0: what stands in a cell stays, also an entry that is no figure. */
export function fillBlanks(grid: GridController): void {
  grid.commit();
  const blank = enteredCells(grid.model).filter(({ address }) => grid.typed(address).trim() === "");
  if (blank.length === 0) {
    grid.note({ tone: "info", text: "没有空格了，没有改动" });
    return;
  }
  const step = grid.write(zeros(blank.map(({ address }) => address)), "其余空格填 0");
  grid.note({ tone: "ok", text: `${blank.length} 个空格已填 0，已有的数没有动` }, step);
}

/** @returns how many cells 本节全部为 0 would write over. */
export function countFilled(grid: GridController): number {
  grid.commit();
  return enteredCells(grid.model).filter(({ address }) => !["", "0"].includes(grid.typed(address).trim())).length;
}

/** 本节全部为 0; whoever calls it has asked where figures are written over. */
export function fillAll(grid: GridController): void {
  const replaced = countFilled(grid);
  const cells = enteredCells(grid.model);
  const step = grid.write(zeros(cells.map(({ address }) => address)), "本节全部为 0");
  const lost = replaced > 0 ? `，其中 ${replaced} 格原来有数` : "";
  grid.note({ tone: "ok", text: `本节 ${cells.length} 格都已填 0${lost}` }, step);
}
