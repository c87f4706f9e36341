"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { PageFrame } from "@/components/frame/page-frame";
import { PageTitle } from "@/components/frame/page-main";
import { call, wasReached } from "@/components/requests/call";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { AnswerOf } from "@/lib/contract/operations";
import { printMoment, printSecond } from "@/lib/report/print-date";
import { ChangePassword } from "./change-password";
import { OwnDeputies, type OwnDeputiesKnown } from "./own-deputies";
import { OwnFeed } from "./own-feed";

type AccountProps = {
  name: string;
  username: string;
  /** 甲局：编制人、签发人 */
  roles: string[];
  /** Who stands in for whom, as far as it is about oneself. */
  deputies: string[];
  /** Who takes one's own seat, and who could. */
  own: OwnDeputiesKnown;
  sessions: AnswerOf<"GET /api/account/sessions">["sessions"];
  /** When the address of the feed was made. */
  feed: string | null;
  now: string;
};

/** Of what a browser says of itself, what its user would call it. */
function deviceOf(agent: string): string {
  const browser = /Edg\//.test(agent)
    ? "Edge"
    : /Firefox\//.test(agent)
      ? "Firefox"
      : /Chrome\//.test(agent)
        ? "Chrome"
        : /Safari\//.test(agent)
          ? "Safari"
          : "别的程序";
  const system = /Android|iPhone|Mobile/.test(agent)
    ? "手机"
    : /Windows/.test(agent)
      ? "Windows"
      : /Mac OS/.test(agent)
        ? "Mac"
        : /Linux/.test(agent)
          ? "Linux"
          : "";
  return [browser, system].filter(Boolean).join("，");
}

/** One's own roles, log-ins and password. */
export function AccountPage({ name, username, roles, deputies, own, sessions, feed, now }: AccountProps) {
  const router = useRouter();
  const [said, setSaid] = useState<string | null>(null);
  const end = async (sessionId: string) => {
    const answer = await call("DELETE /api/account/sessions/{sessionId}", { path: { sessionId } });
    setSaid(answer.ok ? "那边的登录已经结束。" : answer.problem.detail);
    if (wasReached(answer)) router.refresh();
  };
  return (
    <PageFrame current="/account">
      <PageTitle>{name}</PageTitle>
      <p className="mt-1 text-ink-2">
        登录名 {username}。{roles.length > 0 ? roles.join("；") : "还没有角色，请管理员给您加上。"}
        {deputies.map((said) => (
          <span key={said} className="block">
            {said}
          </span>
        ))}
      </p>
      <div role="status">
        {said && (
          <Banner tone="ok" className="mt-3">
            {said}
          </Banner>
        )}
      </div>
      <div className="mt-6 grid grid-cols-[1fr_400px] gap-7 max-tablet:grid-cols-1">
        <div>
          <h2>在哪些地方登录着</h2>
          <ul className="mt-2 border border-line-2 bg-paper">
            {sessions.map(({ id, createdAt, lastSeenAt, address, agent, current }) => (
              <li
                key={id}
                className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-2.5 last:border-b-0"
              >
                <span className="flex-1">
                  {deviceOf(agent)}
                  {address && <span className="ml-2 text-ink-2 tabular-nums">{address}</span>}
                  <span className="block text-small text-ink-2">
                    {printMoment(createdAt, now)} 登录，{printMoment(lastSeenAt, now)} 用过
                  </span>
                </span>
                {current ? (
                  <span className="text-small text-ink-2">就是这里</span>
                ) : (
                  <Button
                    size="small"
                    aria-label={`结束这个登录：${deviceOf(agent)}，${printSecond(createdAt)} 登录的`}
                    onClick={() => void end(id)}
                  >
                    结束这个登录
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <OwnDeputies known={own} />
          <OwnFeed createdAt={feed} now={now} />
        </div>
        <section>
          <ChangePassword
            owner={{ name, username }}
            action="换密码"
            onChanged={() => {
              setSaid("密码换好了，别处的登录都已经结束。");
              router.refresh();
            }}
          >
            <h2>换密码</h2>
          </ChangePassword>
        </section>
      </div>
    </PageFrame>
  );
}
