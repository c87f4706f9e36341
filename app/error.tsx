"use client";

import { NoticePage } from "@/components/frame/notice-page";
import { Button, ButtonLink } from "@/components/ui/button";
import { saidPrefix } from "./_store/said-prefix";

/** Next may add a mark of its own behind it. */
const saidIn = (digest = "") =>
  digest.startsWith(saidPrefix) ? digest.slice(saidPrefix.length).replace(/@E\d+$/, "") : null;

export default function ErrorPage({ retry, error }: { error: Error & { digest?: string }; retry: () => void }) {
  const said = saidIn(error.digest);
  return (
    <NoticePage
      title="这一页没有打开"
      text={
        said ?? (
          <>
            已经保存的内容都还在。先再试一次；还不行，就把运行程序的窗口关掉重新启动。
            {error.digest && `找人帮忙时报这个编号：${error.digest}。`}
          </>
        )
      }
    >
      <Button variant="primary" onClick={retry}>
        再试一次
      </Button>
      <ButtonLink href="/">回到首页</ButtonLink>
    </NoticePage>
  );
}
