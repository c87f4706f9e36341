import { mostRows, readTabText } from "../report/read-rectangle";
import { type Role, roleIds, roles } from "./roles";
import { foldUsername, isUsername, usernameFault } from "./username";

/** A line of a table as it was copied from a spreadsheet; `fault`: why nobody can be added by it. */
export type PastedPerson = {
  /** Counted from 1, as it was pasted. */
  line: number;
  name: string;
  username: string;
  position: string;
  roles: Role[];
  administrator: boolean;
  fault: string | null;
};

const administrator = "管理员";
const head = "姓名";

/** 编制人, 编制, 管理员, 管理: as the heads of the list and as the roles are called. */
const isCalled = (name: string, word: string): boolean => name === word || name.replace(/[人员]$/, "") === word;

function usernameFaultOf(username: string, before: ReadonlySet<string>): string | null {
  if (username === "") return "没有登录名";
  if (!isUsername(username)) return usernameFault;
  return before.has(username) ? `登录名 ${username} 已经有了，换一个` : null;
}

/** All that is wrong in a line, so that it is mended once. */
function faultOf({ name, username }: PastedPerson, unknown: string[], before: ReadonlySet<string>): string | null {
  const faults = [
    name === "" ? "没有姓名" : null,
    usernameFaultOf(username, before),
    unknown.length > 0 ? `没有“${unknown.join("、")}”这种角色` : null,
  ];
  return faults.filter((fault) => fault !== null).join("；") || null;
}

/**
 * @param text lines of 姓名, 登录名, 科室、职务, 角色, as a spreadsheet copies them, 500 at most; a line of heads is passed over
 * @param taken login names that somebody bears already
 */
export function readPastedPeople(text: string, taken: readonly string[]): PastedPerson[] {
  const known = new Set(taken.map(foldUsername));
  return readTabText(text).flatMap((row, at) => {
    const [name = "", username = "", position = "", said = ""] = row.map((cell) => cell ?? "");
    if (row.every((cell) => !cell) || name === head) return [];
    const words = said
      .normalize("NFKC")
      .split(/[、,;/\s]+/)
      .filter(Boolean);
    const person: PastedPerson = {
      ...{ line: at + 1, name, username: foldUsername(username), position, fault: null },
      roles: roleIds.filter((role) => words.some((word) => isCalled(roles[role], word))),
      administrator: words.some((word) => isCalled(administrator, word)),
    };
    const names = [...Object.values(roles), administrator];
    const unknown = words.filter((word) => !names.some((each) => isCalled(each, word)));
    const isCut = at + 1 === mostRows && text.trim().split("\n").length > mostRows;
    const fault = isCut ? `一次最多 ${mostRows} 行，后面的没有读。分几次贴` : faultOf(person, unknown, known);
    known.add(person.username);
    return [{ ...person, fault }];
  });
}
