import "server-only";
import { randomUUID } from "node:crypto";
import { ReportError } from "@/app/api/_http/problem";
import type { WithHeaders } from "@/app/api/_http/with-headers";
import { hasAccounts } from "@/db/installation";
import { addPerson, officeNamed, rolesOfFirst, setGrants } from "@/db/people";
import { write } from "@/db/store";
import { foldUsername } from "@/lib/access/username";
import { isExposed } from "./exposed";
import { accountsAreOn, turnAccountsOn } from "./known";
import { logWithin, personActor } from "./log";
import { hashPassword, refuseWeakPassword } from "./passwords";
import { forgetSetupToken, setupTokenState } from "./setup-token";
import { type SignedInAnswer, signIn } from "./sign-in";
import { tellAccessChanged } from "./signals";

type First = { office: string; name: string; username: string; password: string; token?: string };

const refusals = {
  over: "这个设置地址过了 10 分钟。把程序停下再启动，窗口里会写一个新的。",
  wrong: "这个设置地址不对，或者已经用过。用运行程序的窗口里最后写出的那个。",
};

/** At this computer, where nobody else reaches the program, no address is needed. @throws `forbidden` */
function refuseStranger(token: string): void {
  if (!isExposed()) return;
  const state = setupTokenState(token);
  if (state !== "good") throw new ReportError("forbidden", refusals[state]);
}

const there = () => new ReportError("accountsExist", "已经有账号了，用账号登录。");

/** Makes the first administrator, who may do all that 本机 could. @throws `accountsExist`, `forbidden`, `invalid` */
export async function setUp(first: First, request: Request): Promise<WithHeaders<SignedInAnswer>> {
  if (await accountsAreOn()) throw there();
  refuseStranger(first.token ?? "");
  await refuseWeakPassword(first.password, first);
  const [id, password] = [randomUUID(), await hashPassword(first.password)];
  const { name, office } = first;
  const person = {
    id,
    name,
    username: foldUsername(first.username),
    position: "",
    administrator: true,
    mustChange: false,
  };
  await write(async (tx) => {
    if (await hasAccounts(tx)) throw there();
    await addPerson(tx, person, password);
    await setGrants(tx, id, await rolesOfFirst(tx, await officeNamed(tx, office)));
    await logWithin(tx, personActor(id, name), request, { kind: "setup", about: office });
  });
  forgetSetupToken();
  await turnAccountsOn();
  await tellAccessChanged();
  return signIn({ username: person.username, password: first.password }, request);
}
