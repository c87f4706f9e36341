"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { call, wasReached } from "@/components/requests/call";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { printMoment } from "@/lib/report/print-date";

type FeedProps = {
  /** When the address was made that is in use; null where there is none. */
  createdAt: string | null;
  now: string;
};

/** The private address of one's 待办, for a feed reader. It is shown when it is made, and kept nowhere. */
export function OwnFeed({ createdAt, now }: FeedProps) {
  const router = useRouter();
  const [address, setAddress] = useState<string | null>(null);
  const [said, setSaid] = useState<{ tone: "ok" | "err"; words: string } | null>(null);

  const make = async () => {
    const answer = await call("PUT /api/account/feed", {});
    setAddress(answer.ok ? location.origin + answer.value.path : null);
    setSaid(answer.ok ? null : { tone: "err", words: answer.problem.detail });
    if (wasReached(answer)) router.refresh();
  };
  const stop = async () => {
    const answer = await call("DELETE /api/account/feed", {});
    setAddress(null);
    setSaid(answer.ok ? { tone: "ok", words: "订阅地址停用了。" } : { tone: "err", words: answer.problem.detail });
    if (wasReached(answer)) router.refresh();
  };

  return (
    <section className="mt-8" aria-labelledby="own-feed">
      <h2 id="own-feed">订阅待办</h2>
      <p className="mt-1 text-small text-ink-2">
        邮件软件、手机上的订阅程序都能读：有新的待办就看得到标题和期限，看不到报告写了什么。知道地址的人不用登录就能读，不要给别人。
      </p>
      <div role="status">
        {said && (
          <Banner tone={said.tone} className="mt-3">
            {said.words}
          </Banner>
        )}
      </div>
      {address && <ShownAddress address={address} onSaid={(words) => setSaid({ tone: "ok", words })} />}
      <div className="mt-3 flex flex-wrap items-center gap-2.5">
        <Button onClick={() => void make()}>{createdAt ? "换一个地址" : "做一个订阅地址"}</Button>
        {createdAt && <Button onClick={() => void stop()}>停用</Button>}
        {createdAt && (
          <span className="text-small text-ink-2">
            现在的地址是{printMoment(createdAt, now)} 做的{address ? "" : "，不能再显示；换一个，原来的就读不到了"}。
          </span>
        )}
      </div>
    </section>
  );
}

function ShownAddress({ address, onSaid }: { address: string; onSaid: (words: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => {
    field.current?.select();
    // Browsers give the clipboard to pages that came by https or from this computer alone.
    const copied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    );
    onSaid(copied ? "复制好了，贴到订阅程序里。" : "地址选好了，按 Ctrl+C 复制，贴到订阅程序里。");
  };
  return (
    <div className="mt-3">
      <div className="flex flex-wrap gap-2">
        <Input
          ref={field}
          readOnly
          aria-label="订阅地址"
          value={address}
          className="min-w-[12em] flex-1"
          onFocus={({ target }) => target.select()}
        />
        <Button variant="primary" onClick={() => void copy()}>
          复制
        </Button>
      </div>
      <p className="mt-1 text-small text-ink-2">只在这里显示一次，现在就复制。</p>
    </div>
  );
}
