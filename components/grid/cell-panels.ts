import { later } from "@/components/ui/later";

/** What a press opens under the bar of a cell. */
export const CellRemark = later(() => import("./cell-remark").then((module) => module.CellRemark));
export const CellHelp = later(() => import("./cell-help").then((module) => module.CellHelp));
