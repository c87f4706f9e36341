import Link from "next/link";
import { compareWithLastYear } from "@/components/compare/compared-offices";
import { ButtonLink } from "@/components/ui/button";
import { Menu, type MenuItem } from "@/components/ui/menu";
import { Progress } from "@/components/ui/progress";
import "./report-list.css";
import { doneSteps, type ReportRow, rowName, rowNote } from "./report-row";
import { ReportTag } from "./report-tag";

export type RowAction = (row: ReportRow) => void;

const verbs: Record<ReportRow["look"], string> = { drafting: "继续编写", finalised: "查看", example: "打开看看" };
const formats = [
  ["docx", "导出 Word"],
  ["pdf", "导出 PDF"],
  ["html", "导出网页"],
  ["xlsx", "导出 Excel"],
  ["json", "导出数据"],
];

function menuOf(row: ReportRow, onDuplicate: RowAction, onBin: RowAction): MenuItem[] {
  const exports = formats.map(([format, label]): MenuItem => {
    return { id: format, label, icon: "download", href: `/api/reports/${row.id}/exports/${format}`, download: true };
  });
  return [
    { id: "duplicate", label: "复制一份", icon: "copy", onSelect: () => onDuplicate(row) },
    { id: "compare", label: "与上年比较", icon: "list", href: compareWithLastYear(row.id) },
    ...exports,
    { id: "bin", label: "移到回收站", icon: "trash", danger: true, onSelect: () => onBin(row) },
  ];
}

function Row({ row, menu }: { row: ReportRow; menu: MenuItem[] }) {
  const name = rowName(row);
  return (
    <tr>
      <td>
        <Link className="name" href={row.path} prefetch={false}>
          {row.look === "example" && "示例："}
          {row.unit}
        </Link>
        <span className="sub">{rowNote(row)}</span>
      </td>
      <td>
        <ReportTag look={row.look} />
      </td>
      <td>
        <Progress share={doneSteps(row) / row.steps.length}>
          {doneSteps(row)} / {row.steps.length} 步完整
        </Progress>
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

type ReportListProps = { rows: ReportRow[]; onDuplicate: RowAction; onBin: RowAction };

export function ReportList({ rows, onDuplicate, onBin }: ReportListProps) {
  return (
    <table className="report-list">
      <thead>
        <tr>
          {["单位和年度", "状态", "进度", "最后修改"].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <th scope="col">
            <span className="sr">操作</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} menu={menuOf(row, onDuplicate, onBin)} />
        ))}
      </tbody>
    </table>
  );
}
