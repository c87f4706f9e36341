"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { forgetPages } from "@/components/browser/keep-page";
import { call } from "@/components/requests/call";
import { Button } from "@/components/ui/button";
import { leave } from "./leave";
import type { SessionState } from "./session-clock";
import { SignInForm } from "./sign-in-form";

type DoorProps = { person: string; state: SessionState; onBack: () => void };

/** Over the page, which stays as it was: a warning that any key takes away, or the door when the log-in has ended. */
export function SessionDoor({ person, state, onBack }: DoorProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const isOver = state === "over";
  const over = overWords[useWhy(isOver)];
  return (
    <dialog
      ref={dialog}
      role={isOver ? "dialog" : "alertdialog"}
      aria-label={isOver ? over.title : "就要退出"}
      onCancel={(event) => event.preventDefault()}
      className={`m-auto w-[440px] max-w-[calc(100vw-32px)] rounded-pop border border-line-2 bg-paper px-[34px] py-7 text-ink shadow-pop ${
        isOver ? "backdrop:bg-desk" : "backdrop:bg-[rgb(20_35_60/.32)]"
      }`}
    >
      {isOver ? <Over {...over} person={person} onBack={onBack} /> : <Warning person={person} onBack={onBack} />}
    </dialog>
  );
}

function Warning({ person, onBack }: Omit<DoorProps, "state">) {
  const out = async () => {
    if (!(await leave(person))) location.assign("/sign-in");
  };
  return (
    <>
      <h2 className="text-step">2 分钟后自动退出</h2>
      <p className="mt-2 text-ink-2">您有 28 分钟没有动过。写的内容都已经存好，退出也不会丢。按任意键就接着写。</p>
      <Button variant="primary" size="large" className="mt-5 w-full" onClick={onBack}>
        接着写
      </Button>
      <Button size="large" className="mt-2.5 w-full" onClick={() => void out()}>
        现在退出
      </Button>
    </>
  );
}

const overWords = {
  ended: {
    title: "登录已经结束",
    lead: "写的内容都还在这一页。登录以后接着写，没有存上的会自动存上。",
  },
  disabled: {
    title: "账号已经停用",
    lead: "管理员停用了您的账号。写的内容都还在这一页，没有存上的留在这台电脑上；重新启用以后，在这里登录接着写。",
  },
  another: {
    title: "登录的是另一个人",
    lead: "这个浏览器里后来有别人登录，这一页还是您的，不会记在他名下。您登录以后接着写，没有存上的会自动存上。",
  },
};

/** Why somebody is out, asked once they are; a server that is not reached says nothing. */
function useWhy(isOver: boolean): keyof typeof overWords {
  const [why, setWhy] = useState<keyof typeof overWords>("ended");
  useEffect(() => {
    if (!isOver) return;
    void call("GET /api/account", {}).then((answer) => {
      const reason = answer.ok ? undefined : answer.problem.reason;
      if (reason === "disabled" || reason === "another") setWhy(reason);
    });
  }, [isOver]);
  return why;
}

/** Whoever logs in goes on where they were; somebody else begins at the start, and sees nothing of it. */
function Over({ title, lead, person, onBack }: Omit<DoorProps, "state"> & { title: string; lead: string }) {
  useEffect(() => void forgetPages(), []);
  return (
    <SignInForm
      title={title}
      lead={lead}
      onSignedIn={({ id, mustChange }) => {
        if (id === person && !mustChange) onBack();
        else location.assign(mustChange ? "/sign-in/change" : "/");
      }}
    />
  );
}
