import { Banner } from "@/components/ui/banner";
import { Icon } from "@/components/ui/icon";
import type { AssignmentView } from "@/lib/assignments/views";
import { printInstant } from "@/lib/report/print-date";
import { FaultList } from "./came-banner";

/** What was looked at in a sheet before anything of it was taken; each has a fault of its own where it fails. */
const looked = ["表的结构没有动过", "有填表人和日期", "数都收得下"];

/** The sheet that waits: which file, whose, since when, and whether something in it has to be asked. */
export function SheetCame({ sheet }: { sheet: NonNullable<AssignmentView["sheet"]> }) {
  const { name, by, at, faults } = sheet;
  return (
    <div className="mt-2">
      <p className="flex flex-wrap items-baseline gap-x-4">
        <b className="wrap-anywhere">{name}</b>
        <span className="text-small text-ink-2">
          {by}，{printInstant(at)}收回
        </span>
      </p>
      {faults.length > 0 ? (
        <Banner tone="warn" className="mt-2">
          里面有 {faults.length} 处要问一句：
          <FaultList faults={faults} />
        </Banner>
      ) : (
        <ul className="flex flex-wrap gap-x-5 text-small text-ok">
          {looked.map((each) => (
            <li key={each} className="flex gap-1.5">
              <Icon name="done" className="mt-[3px]" />
              {each}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
