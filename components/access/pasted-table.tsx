import { Icon } from "@/components/ui/icon";
import type { PastedPerson } from "@/lib/access/pasted-people";
import { roles as roleNames } from "@/lib/access/roles";

const heads = ["姓名", "登录名", "科室、职务", "角色"];
const cell = "border-b border-line px-2 py-1.5 text-left align-top wrap-anywhere";

const rolesOf = ({ roles, administrator }: PastedPerson): string =>
  [...roles.map((role) => roleNames[role]), ...(administrator ? ["管理员"] : [])].join("、") || "没有角色";

/** What was understood of each line, and what is wrong in it. */
export function PastedTable({ people }: { people: PastedPerson[] }) {
  const faults = people.filter(({ fault }) => fault !== null).length;
  return (
    <>
      <p role="status" className="mt-3 text-small text-ink-2">
        {people.length > 0 && `读到 ${people.length} 个人${faults > 0 ? `，${faults} 行要改` : "，没有要改的"}。`}
      </p>
      {people.length > 0 && (
        <section
          className="relative mt-1 max-h-[280px] overflow-auto border border-line-2"
          aria-label="读到的人"
          tabIndex={0}
        >
          <table className="w-full min-w-[560px] border-collapse">
            <thead className="bg-head">
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col" className={cell}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <tr key={person.line}>
                  <th scope="row" className={`${cell} font-normal`}>
                    {person.name || "—"}
                    {person.fault && (
                      <span className="flex gap-1.5 text-small text-err">
                        <Icon name="error" className="mt-[3px]" />第 {person.line} 行：{person.fault}
                      </span>
                    )}
                  </th>
                  <td className={cell}>{person.username || "—"}</td>
                  <td className={cell}>{person.position}</td>
                  <td className={cell}>{rolesOf(person)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
