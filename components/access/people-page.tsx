"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { PageTitle } from "@/components/frame/page-main";
import { call, type Problem, wasReached } from "@/components/requests/call";
import { Banner } from "@/components/ui/banner";
import { Button, LinkButton } from "@/components/ui/button";
import { useAskBeforeLeaving } from "@/components/ui/use-ask-before-leaving";
import { GivenPassword } from "./given-password";
import { type Given, type GivenBy, GivenPasswords } from "./given-passwords";
import { NewPasswordsDialog } from "./new-passwords-dialog";
import { PastePeopleDialog } from "./paste-people-dialog";
import type { Everybody, ListedPerson } from "./people-list";
import { PeopleTable } from "./people-table";
import { PersonDialog } from "./person-dialog";
import { SettingsFrame } from "./settings-frame";

/** Who can log in, and what they are. */
export function PeoplePage({ people, offices, own, now }: Everybody & { own: string; now: string }) {
  const router = useRouter();
  const [open, setOpen] = useState<ListedPerson | "new" | "several" | "passwords" | null>(null);
  const [given, setGiven] = useState<Given[]>([]);
  const [by, setBy] = useState<GivenBy>("added");
  useAskBeforeLeaving(given.length > 0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const active = people.filter(({ disabledAt }) => disabledAt === null).length;
  const disabled = people.length - active;
  const unused = people.filter(({ id, disabledAt, lastSignInAt }) => !disabledAt && !lastSignInAt && id !== own);

  const act = async (person: ListedPerson, what: "reset" | "disable" | "enable") => {
    const path = { personId: person.id };
    if (what === "reset") {
      const answer = await call("POST /api/people/{personId}/password", { path });
      if (answer.ok) setGiven([{ name: person.name, username: person.username, password: answer.value.password }]);
      setProblem(answer.ok ? null : answer.problem);
      if (wasReached(answer)) router.refresh();
    } else {
      const answer = await call("PATCH /api/people/{personId}", { path, body: { disabled: what === "disable" } });
      setProblem(answer.ok ? null : answer.problem);
      if (wasReached(answer)) router.refresh();
    }
  };

  const put = (passwords: Given[], how: GivenBy) => {
    setOpen(null);
    setGiven(passwords);
    setBy(how);
    router.refresh();
  };

  return (
    <SettingsFrame current="/people">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <PageTitle>成员和角色</PageTitle>
        <div className="flex flex-wrap gap-2.5">
          <Button icon="upload" onClick={() => setOpen("several")}>
            用 Excel 添加
          </Button>
          <Button variant="primary" icon="add" onClick={() => setOpen("new")}>
            添加一个人
          </Button>
        </div>
      </div>
      <p className="mt-1 text-ink-2">
        {active} 个人能登录{disabled > 0 && `，${disabled} 个已停用`}
        。一个人可以有几种角色；人只停用，不删除，写过的都留着名字。
      </p>
      {unused.length > 0 && given.length === 0 && (
        <p className="mt-1 text-ink-2">
          {unused.length} 个人还没有登录过。第一次的密码没有留下来的，
          <LinkButton onClick={() => setOpen("passwords")}>给他们重新设密码</LinkButton>
        </p>
      )}
      <div role="status">
        {problem && (
          <Banner tone="err" className="mt-3">
            {problem.detail}
          </Banner>
        )}
      </div>
      {given.length === 1 && <GivenPassword given={given[0]} onDone={() => setGiven([])} />}
      {given.length > 1 && <GivenPasswords given={given} by={by} onDone={() => setGiven([])} />}
      <PeopleTable
        {...{ people, offices, own, now }}
        onEdit={setOpen}
        onAct={(person, what) => void act(person, what)}
      />
      {open === "several" && (
        <PastePeopleDialog
          offices={offices}
          taken={people.map(({ username }) => username)}
          onAdded={(added) => put(added, "added")}
          onClose={() => setOpen(null)}
        />
      )}
      {open === "passwords" && (
        <NewPasswordsDialog people={unused} onGiven={(reset) => put(reset, "reset")} onClose={() => setOpen(null)} />
      )}
      {(open === "new" || typeof open === "object") && open && (
        <PersonDialog
          person={open === "new" ? null : open}
          offices={offices}
          onClose={() => setOpen(null)}
          onAdded={(added) => put([added], "added")}
          onChanged={() => {
            setOpen(null);
            router.refresh();
          }}
        />
      )}
    </SettingsFrame>
  );
}
