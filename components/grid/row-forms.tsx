import { enteredCells, type GridModel } from "./grid-model";

/** Id of the form that the fields of this cell's row belong to. */
export const rowFormId = (address: string): string => `row-${address.slice(0, address.lastIndexOf("."))}`;

/**
 * One empty form a row, only to tell the fields of different rows apart. At every key the autofill of Chromium reads
 * all fields of the same form, and all fields without one together: for table three that is longer than everything else.
 */
export function RowForms({ model }: { model: GridModel }) {
  const ids = new Set(enteredCells(model).map(({ address }) => rowFormId(address)));
  // `dialog` outside a dialog: nothing is ever sent.
  return [...ids].map((id) => <form key={id} id={id} method="dialog" hidden />);
}
