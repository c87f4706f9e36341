import type { IconName } from "@/components/ui/icon";
import type { Tone } from "@/components/ui/tag";
import type { AnswerOf } from "@/lib/contract/operations";

/** What the program knows of a report's way to those who collect. */
export type HandIn = AnswerOf<"GET /api/reports/{reportId}/hand-in">;
export type Collecting = HandIn["collections"][number];
export type Sent = Collecting["submissions"][number];

type Look = { name: string; tone: Tone; icon: IconName };

/** As the office that reports sees it: what the collector still looks at has been handed in. */
const sentLook: Look = { name: "已报送", tone: "open", icon: "tray" };
export const sentLooks: Record<Collecting["state"], Look> = {
  missing: { name: "未报送", tone: "plain", icon: "missing" },
  waiting: sentLook,
  doubtful: sentLook,
  returned: { name: "已退回", tone: "error", icon: "undo" },
  accepted: { name: "已接收", tone: "done", icon: "done" },
  published: { name: "已公开", tone: "done", icon: "globe" },
};

/** @returns the submission that holds the 定稿 in force, where it was handed in. */
export const holding = ({ version }: HandIn, { submissions }: Collecting): Sent | undefined =>
  version ? submissions.find((each) => each.version === version.number) : undefined;

/** Where a report is handed in. */
export const handInPath = (reportId: string): string => `/reports/${reportId}/hand-in`;
