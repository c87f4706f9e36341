import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { type Role, roleIds, roles } from "@/lib/access/roles";
import { printMoment } from "@/lib/report/print-date";
import type { ListedPerson, NamedOffice } from "./people-list";

export type PersonAct = "reset" | "disable" | "enable";
type TableProps = {
  people: ListedPerson[];
  offices: NamedOffice[];
  own: string;
  now: string;
  onEdit: (person: ListedPerson) => void;
  onAct: (person: ListedPerson, what: PersonAct) => void;
};

const cell = "border-b border-line px-4 py-2 text-left align-middle";
/** The last character says nothing that the head does not: 编制人 is 编制. */
const headOf = (role: Role) => roles[role].replace(/人$/, "");

export function PeopleTable({ people, offices, own, now, onEdit, onAct }: TableProps) {
  return (
    <section className="relative mt-4 overflow-x-auto border border-line-2 bg-paper" aria-label="成员" tabIndex={0}>
      <table className="w-full min-w-[980px] border-collapse">
        <thead className="bg-head">
          <tr>
            {["姓名", "登录名", "科室、职务"].map((head) => (
              <th key={head} scope="col" className={cell}>
                {head}
              </th>
            ))}
            {[...roleIds.map(headOf), "管理"].map((head) => (
              <th key={head} scope="col" className="border-b border-line px-2 py-2 text-center">
                {head}
              </th>
            ))}
            <th scope="col" className={cell}>
              上次登录
            </th>
            <th scope="col" className={cell}>
              <span className="sr-only">操作</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow key={person.id} {...{ person, offices, own, now, onEdit, onAct }} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type RowProps = Omit<TableProps, "people"> & { person: ListedPerson };

function PersonRow({ person, offices, own, now, onEdit, onAct }: RowProps) {
  const nameOf = (id: string) => offices.find((office) => office.id === id)?.name ?? "";
  const officesAs = (role: Role) =>
    person.roles.filter((grant) => grant.role === role).map(({ office }) => nameOf(office));
  return (
    <tr className={person.disabledAt ? "text-ink-3" : ""}>
      <th scope="row" className={`${cell} font-normal whitespace-nowrap`}>
        {person.name}
        {person.id === own && (
          <span className="ml-3 text-ink-2">
            <span className="sr-only">，</span>您自己
          </span>
        )}
      </th>
      <td className={`${cell} text-ink-2`}>{person.username}</td>
      <td className={cell}>{person.position}</td>
      {roleIds.map((role) => (
        <Mark key={role} name={roles[role]} offices={officesAs(role)} many={offices.length > 1} />
      ))}
      <Mark name="管理员" offices={person.administrator ? ["管理员"] : []} many={false} />
      <td className={`${cell} whitespace-nowrap text-ink-2`}>
        {person.lastSignInAt ? printMoment(person.lastSignInAt, now) : "还没有登录过"}
        {person.lockedUntil && <span className="block text-small text-err">锁着，重置密码就解开</span>}
      </td>
      <td className={`${cell} whitespace-nowrap`}>
        <Acts {...{ person, onEdit, onAct }} isOwn={person.id === own} />
      </td>
    </tr>
  );
}

/** A tick, which says the role; with several offices how many, and their names for whoever asks. */
function Mark({ name, offices, many }: { name: string; offices: string[]; many: boolean }) {
  return (
    <td className="border-b border-line px-2 py-2 text-center" title={offices.join("、") || undefined}>
      {offices.length === 0 ? (
        <span aria-hidden="true" className="text-ink-3">
          ·
        </span>
      ) : (
        <>
          <Icon name="check" className="inline text-accent" />
          {many && offices.length > 1 && <span className="ml-0.5 text-small">{offices.length}</span>}
          <span className="sr-only">{many ? `${name}：${offices.join("、")}` : name}</span>
        </>
      )}
    </td>
  );
}

type ActsProps = Pick<RowProps, "person" | "onEdit" | "onAct"> & { isOwn: boolean };

function Acts({ person, isOwn, onEdit, onAct }: ActsProps) {
  const named = (what: string) => `${what}：${person.name}`;
  if (person.disabledAt)
    return (
      <>
        <span className="mr-3 rounded-full border border-line-2 px-2 text-small">已停用</span>
        <LinkButton aria-label={named("重新启用")} onClick={() => onAct(person, "enable")}>
          重新启用
        </LinkButton>
      </>
    );
  return (
    <span className="inline-flex gap-3">
      <LinkButton aria-label={named("改角色")} onClick={() => onEdit(person)}>
        改角色
      </LinkButton>
      {!isOwn && (
        <>
          <LinkButton aria-label={named("重置密码")} onClick={() => onAct(person, "reset")}>
            重置密码
          </LinkButton>
          <LinkButton aria-label={named("停用")} onClick={() => onAct(person, "disable")}>
            停用
          </LinkButton>
        </>
      )}
    </span>
  );
}
