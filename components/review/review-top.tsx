import Link from "next/link";
import { usePerson } from "@/components/frame/person";
import { historyPath, stepPath } from "@/components/report/steps";
import { useDownload } from "@/components/report/use-download";
import { Button, ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Tag } from "@/components/ui/tag";
import { phaseNames, stepNow } from "@/lib/review/state";
import { isAsked } from "./opinion-bar";
import type { ReviewedReport } from "./reviewed-report";

const draft = "GET /api/reports/{reportId}/exports/{format}";
const sheet = "GET /api/reports/{reportId}/review-sheet/{format}";

function StateTag({ state: { phase, returned } }: Pick<ReviewedReport, "state">) {
  if (phase === "finalised")
    return (
      <Tag tone="done" icon="done">
        已定稿
      </Tag>
    );
  return returned ? (
    <Tag tone="error" icon="undo">
      已退回
    </Tag>
  ) : (
    <Tag tone="open">{phaseNames[phase]}</Tag>
  );
}

/** Whoever writes it goes back to writing it, whoever decides to what else waits for them. */
function useBack({ id, rights }: ReviewedReport): { href: string; name: string } {
  const person = usePerson();
  if (rights.includes("report.write")) return { href: stepPath(id, "check"), name: "报告" };
  return person?.works ? { href: "/waiting", name: "待办" } : { href: "/", name: "我的报告" };
}

/** Whose report it is, what state it is in, and its papers. */
export function ReviewTop({ reviewed }: { reviewed: ReviewedReport }) {
  const { id, report, state } = reviewed;
  const { failure, download } = useDownload();
  const back = useBack(reviewed);
  return (
    <header className="flex min-h-[52px] items-center gap-3.5 border-b border-line-2 bg-paper px-4 max-tablet:gap-2 max-tablet:px-3">
      <Link
        className="inline-flex min-h-11 flex-none items-center gap-1.5 text-small text-ink-2 no-underline hover:underline"
        href={back.href}
        prefetch={false}
      >
        <Icon name="back" />
        <span>
          <span className="sr-only">返回</span>
          {back.name}
        </span>
      </Link>
      <h1 className="min-w-0 border-l border-line pl-3.5 text-base leading-6 font-normal">
        <b className="wrap-anywhere">{report.unit.name}</b>
        <span className="ml-2.5 text-small whitespace-nowrap text-ink-2 max-tablet:ml-0 max-tablet:block">
          {report.year} 年度报告<span className="sr-only">的审核</span>
          {isAsked(reviewed) && <span className="tablet:hidden">　等您{stepNow(state)?.name}</span>}
        </span>
      </h1>
      <StateTag state={state} />
      <span className="flex-1" />
      <span role="status" className="text-small text-err">
        {failure && `没有下载：${failure}`}
      </span>
      <ButtonLink size="small" className="max-tablet:hidden" href={historyPath(id)} prefetch={false}>
        历史
      </ButtonLink>
      <Button
        size="small"
        icon="download"
        className="max-tablet:hidden"
        onClick={() => download(sheet, { path: { reportId: id, format: "pdf" } })}
      >
        审签单
      </Button>
      <Button
        size="small"
        icon="download"
        className="max-tablet:hidden"
        aria-label={reviewed.changes ? "送审稿 Word，带批注和上一轮以来的修订" : "送审稿 Word，带批注"}
        onClick={() =>
          download(draft, {
            path: { reportId: id, format: "docx" },
            query: { comments: "true", since: reviewed.changes ? "round" : undefined },
          })
        }
      >
        送审稿
      </Button>
    </header>
  );
}
