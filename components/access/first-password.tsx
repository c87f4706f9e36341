"use client";

import type { PasswordOwner } from "@/lib/access/password-faults";
import { ChangePassword } from "./change-password";
import { Door } from "./door";

/** The administrator's password is good for one log-in: before anything else its owner takes one of their own. */
export const FirstPassword = ({ owner }: { owner: PasswordOwner }) => (
  <Door>
    <ChangePassword owner={owner} action="换好，进入系统" onChanged={() => location.assign("/")}>
      <p className="text-small text-ink-2">{owner.name}，您好</p>
      <h1 className="text-step">换一个自己的密码</h1>
      <p className="mt-1 text-small text-ink-2">管理员给的密码只能用这一次。</p>
    </ChangePassword>
  </Door>
);
