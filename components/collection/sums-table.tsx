import type { Edition, TableSection } from "@/lib/editions/edition";
import { type FrameCell, figuresOf, gridOf, shortLabelOf } from "@/lib/editions/figures-of-edition";
import type { Figures } from "@/lib/report/values";

type SumsTableProps = {
  edition: Edition;
  section: TableSection;
  figures: Figures;
  /** Figures that a later correction would change. */
  changed: ReadonlySet<string>;
  picked: string | null;
  onPick: (address: string) => void;
};

/** A table as it is printed, each sum a button that opens it to its offices. */
export function SumsTable({ edition, section, figures, changed, picked, onPick }: SumsTableProps) {
  const { height, cells } = gridOf(section.frame);
  const specs = figuresOf(edition);
  const rows = Array.from({ length: height }, (_, row) => cells.filter((cell) => cell.row === row));
  const figure = ({ address = "", role }: FrameCell) => {
    const spec = specs.get(address);
    const value = figures[address] ?? null;
    return (
      <td
        key={address}
        className={[role === "derived" ? "derived" : "", changed.has(address) ? "changed" : ""].join(" ")}
      >
        <button
          type="button"
          aria-pressed={picked === address}
          aria-label={`${spec ? shortLabelOf(spec) : address}：${value ?? "空"}${changed.has(address) ? "，有更正没有改到汇总里" : ""}`}
          onClick={() => onPick(address)}
        >
          {value === null ? "" : String(value)}
        </button>
      </td>
    );
  };
  return (
    <table className="sumgrid" aria-label={section.heading}>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]?.id}>
            {row.map((cell) =>
              cell.address ? (
                figure(cell)
              ) : (
                <th
                  key={cell.id}
                  rowSpan={cell.rowSpan}
                  colSpan={cell.colSpan}
                  scope={cell.role === "rowHead" ? "row" : "col"}
                  className={cell.role === "rowHead" ? "" : "top"}
                >
                  {cell.text}
                </th>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
