import Link from "next/link";
import { compareWithLastYear } from "@/components/compare/compared-offices";
import { assignmentsPath } from "@/components/report/steps";
import { addressOf } from "@/components/requests/address-of";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu, type MenuItem } from "@/components/ui/menu";
import { Progress } from "@/components/ui/progress";
import "./report-list.css";
import { doneSteps, type ReportRow, type RowLook, rowName, rowNote } from "./report-row";
import { ReportTag } from "./report-tag";

export type RowAction = (row: ReportRow) => void;

const verbs: Record<RowLook, string> = {
  drafting: "继续编写",
  finalised: "查看",
  published: "查看",
  example: "打开看看",
};
const formats = [
  ["docx", "导出 Word"],
  ["pdf", "导出 PDF"],
  ["html", "导出网页"],
  ["xlsx", "导出 Excel"],
  ["json", "导出数据"],
] as const;

type RowActions = { onDuplicate: RowAction; onPublished: RowAction; onBin: RowAction };

function menuOf(row: ReportRow, { onDuplicate, onPublished, onBin }: RowActions): MenuItem[] {
  const exports = formats.map(([format, label]): MenuItem => {
    const path = { reportId: row.id, format };
    const href = addressOf("GET /api/reports/{reportId}/exports/{format}", { path });
    return { id: format, label, icon: "download", href, download: true };
  });
  const pack: MenuItem = {
    id: "pack",
    label: "导出草稿包",
    icon: "download",
    href: addressOf("GET /api/reports/{reportId}/pack", { path: { reportId: row.id } }),
    download: true,
  };
  const publication: MenuItem = {
    id: "published",
    label: row.look === "published" ? "改回没有公开" : "标为已公开",
    icon: row.look === "published" ? "undo" : "globe",
    onSelect: () => onPublished(row),
  };
  return [
    { id: "duplicate", label: "复制一份", icon: "copy", onSelect: () => onDuplicate(row) },
    { id: "compare", label: "与上年比较", icon: "list", href: compareWithLastYear(row.id) },
    ...(row.look === "drafting"
      ? [{ id: "assignments", label: "分工", icon: "people", href: assignmentsPath(row.id) } as const]
      : []),
    ...exports,
    pack,
    ...(row.look === "example" ? [] : [publication]),
    { id: "bin", label: "移到回收站", icon: "trash", danger: true, onSelect: () => onBin(row) },
  ];
}

function Row({ row, menu }: { row: ReportRow; menu: MenuItem[] }) {
  const name = rowName(row);
  return (
    <tr className="report">
      <td>
        <Link className="name" href={row.path} prefetch={false}>
          {row.look === "example" && "示例："}
          {row.office}
        </Link>
        <span className="sub">{rowNote(row)}</span>
      </td>
      <td>
        <ReportTag look={row.look} />
        {row.late > 0 && <Late days={row.late} />}
      </td>
      <td>
        {row.look === "published" ? (
          <span className="text-small text-ink-2">留作对照</span>
        ) : (
          <Progress share={doneSteps(row) / row.steps.length}>
            {doneSteps(row)} / {row.steps.length} 步完整
          </Progress>
        )}
      </td>
      <td className="changed">{row.changed}</td>
      <td className="acts">
        <span>
          <ButtonLink href={row.path} prefetch={false} size="small" aria-label={`${verbs[row.look]}：${name}`}>
            {verbs[row.look]}
          </ButtonLink>
          <Menu label={`更多：${name}`} items={menu} />
        </span>
      </td>
    </tr>
  );
}

const Late = ({ days }: { days: number }) => (
  <span className="sub late">
    <Icon name="late" size={14} /> 过期限 {days} 天
  </span>
);

type Group = { year: number | null; rows: ReportRow[] };

/** By year, in the order of the rows; otherwise all in one. */
function grouped(rows: ReportRow[], byYear: boolean): Group[] {
  if (!byYear) return [{ year: null, rows }];
  const years = new Map<number, ReportRow[]>();
  for (const row of rows) years.set(row.year, [...(years.get(row.year) ?? []), row]);
  return [...years].map(([year, own]) => ({ year, rows: own }));
}

const heads = ["单位和年度", "状态", "进度", "最后修改"];

type ReportListProps = { rows: ReportRow[]; byYear: boolean } & RowActions;

export function ReportList({ rows, byYear, ...actions }: ReportListProps) {
  return (
    <table className="report-list">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <th scope="col">
            <span className="sr">操作</span>
          </th>
        </tr>
      </thead>
      {grouped(rows, byYear).map((group) => (
        <tbody key={group.year}>
          {group.year !== null && (
            <tr className="year">
              <th scope="rowgroup" colSpan={heads.length + 1}>
                {group.year} 年度
              </th>
            </tr>
          )}
          {group.rows.map((row) => (
            <Row key={row.id} row={row} menu={menuOf(row, actions)} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
