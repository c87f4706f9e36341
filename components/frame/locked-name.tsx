import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { lockLimits } from "@/lib/access/session-limits";

type LockedProps = { username: string; said: string; onOther: () => void };

/** In place of the form: which name is locked, until when, who can open it now, and the way to another name. */
export function LockedName({ username, said, onOther }: LockedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div>
      <Icon name="lock" size={20} className="text-err" />
      <h1 ref={heading} tabIndex={-1} className="mt-1.5 text-step outline-none">
        密码错了 {lockLimits.failures} 次，锁住 {lockLimits.locked / 60_000} 分钟
      </h1>
      <p role="alert" className="mt-2 text-[16px] leading-[26px] wrap-anywhere">
        登录名 <b>{username}</b>。{said}
      </p>
      <Button size="large" className="mt-5 w-full" onClick={onOther}>
        换一个登录名
      </Button>
    </div>
  );
}
