import { dueToWrite } from "@/lib/report/deadline";
import { DueLine } from "./due-line";

/** What is due where nobody knows yet who will write: a department has another day than a government. */
export function UnknownDue({ today }: { today: string }) {
  return (
    <ul aria-label="期限" className="mt-1.5 text-[16px] leading-[26px] text-ink-2 [&_b]:text-ink">
      <li className="py-0.5">
        政府部门和其他机关的 <DueLine due={dueToWrite("department", today)} kind="department" />
      </li>
      <li className="py-0.5">
        一级人民政府的 <DueLine due={dueToWrite("government", today)} kind="government" />
      </li>
    </ul>
  );
}
