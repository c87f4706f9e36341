import Link from "next/link";
import { PageTitle } from "@/components/frame/page-main";
import { Banner } from "@/components/ui/banner";
import { Button, ButtonLink } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";
import { Input, Select } from "@/components/ui/input";
import { type LogKind, logKindIds, logKinds } from "@/lib/access/log-kinds";
import type { AnswerOf } from "@/lib/contract/operations";
import { printSecond } from "@/lib/report/print-date";
import { SettingsFrame } from "./settings-frame";

/** What is looked for, as it stands in the address. */
export type LogAddress = { kind?: string; person?: string; from?: string; until?: string; q?: string };
type LogProps = AnswerOf<"GET /api/log"> & {
  address: LogAddress;
  people: { id: string; name: string }[];
};

/** Each kind has its own shape, and what went wrong another; one that has none is a right or a setting. */
const marks: Partial<Record<LogKind, IconName>> = {
  ...{
    signIn: "next",
    signOut: "back",
    sessionEnded: "back",
    signInRefused: "error",
    locked: "lock",
    passwordRefused: "error",
  },
  ...{ export: "download", import: "upload", finalise: "done", reopen: "undo", handIn: "tray", discard: "trash" },
  ...{ decision: "done", review: "done", personAdded: "add", office: "add", disabled: "lock", enabled: "undo" },
};
const failures: LogKind[] = ["signInRefused", "passwordRefused", "locked"];
const cell = "border-b border-line px-4 py-2 text-left";

const queryOf = (address: LogAddress, more: Record<string, string> = {}) =>
  new URLSearchParams(Object.entries({ ...address, ...more }).filter(([, value]) => value)).toString();

/** Who logged in, exported, decided, and gave rights; a form that the browser sends, so that what is looked for has an address. */
export function LogPage({ lines, next, chain, address, people }: LogProps) {
  return (
    <SettingsFrame current="/people/log">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <PageTitle>操作记录</PageTitle>
        <a className="inline-flex min-h-9 items-center gap-1.5" href={`/api/log.csv?${queryOf(address)}`} download>
          <Icon name="download" />
          导出这一段
        </a>
      </div>
      <p className="mt-1 text-ink-2">
        谁在什么时候登录、改权限、新建、分工、送审、定稿、报送、收报、导出、恢复、删除。不记报告的内容，谁写了什么看报告的“历史”。一直留着，不能改。
      </p>
      <Chain {...chain} />
      <form className="mt-3 flex flex-wrap items-end gap-2.5" action="/people/log">
        <Select name="kind" aria-label="哪一类" defaultValue={address.kind ?? ""} className="w-[170px]">
          <option value="">全部</option>
          {logKindIds.map((kind) => (
            <option key={kind} value={kind}>
              {logKinds[kind]}
            </option>
          ))}
        </Select>
        <Select name="person" aria-label="谁" defaultValue={address.person ?? ""} className="w-[150px]">
          <option value="">所有人</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Input name="from" type="date" aria-label="从哪天起" defaultValue={address.from} className="!w-[160px]" />
        <Input name="until" type="date" aria-label="到哪天为止" defaultValue={address.until} className="!w-[160px]" />
        <Input
          name="q"
          aria-label="名字、对象或地址"
          placeholder="名字、对象或地址"
          defaultValue={address.q}
          className="!w-[190px]"
        />
        <Button type="submit">找</Button>
      </form>
      <section
        className="relative mt-4 overflow-x-auto border border-line-2 bg-paper"
        aria-label="操作记录"
        tabIndex={0}
      >
        <table className="w-full min-w-[760px] border-collapse">
          <thead className="bg-head">
            <tr>
              {["什么时候", "谁", "做了什么", "对什么", "从哪里"].map((head) => (
                <th key={head} scope="col" className={cell}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ number, at, kind, by, about, address: from }) => (
              <tr key={number}>
                <td className={`${cell} whitespace-nowrap tabular-nums`}>{printSecond(at)}</td>
                <td className={`${cell} whitespace-nowrap`}>{by}</td>
                <td className={`${cell} whitespace-nowrap`}>
                  <Icon
                    name={marks[kind] ?? "people"}
                    className={`mr-1.5 inline ${failures.includes(kind) ? "text-err" : "text-ink-2"}`}
                  />
                  {logKinds[kind]}
                </td>
                <td className={cell}>{about || "—"}</td>
                <td className={`${cell} whitespace-nowrap text-ink-2 tabular-nums`}>{from || "—"}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {lines.length === 0 && <p className="px-4 py-6 text-ink-2">没有这样的记录。</p>}
      </section>
      {next && (
        <p className="mt-3">
          <ButtonLink href={`/people/log?${queryOf(address, { after: next })}`}>更早的</ButtonLink>
        </p>
      )}
      <p className="mt-3 text-small">
        <Link href="/people/log">从头看</Link>
      </p>
    </SettingsFrame>
  );
}

/** Each line holds the hash of the one before: a line that was altered or taken out is found. */
const Chain = ({ lines, broken }: LogProps["chain"]) =>
  broken === null ? (
    <p className="mt-1 flex items-center gap-1.5 text-small text-ok">
      <Icon name="done" />
      记录连续，没有缺改，共 {lines} 条
    </p>
  ) : (
    <Banner tone="err" className="mt-3">
      第 {broken} 条起记录不连续：有一条在数据库里被改过或者少了。先不要动数据文件，把它和备份各复制一份，查是谁动过。
    </Banner>
  );
