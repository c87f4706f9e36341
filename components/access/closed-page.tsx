import { Door } from "./door";

/** Other computers reach the program, and nobody has an account yet: nothing is shown but the way to the first one. */
export const ClosedPage = ({ said }: { said: string | null }) => (
  <Door wide>
    <h1 className="text-step">还没有建账号</h1>
    <p className="mt-2 text-ink-2">{said ?? "别的电脑也能打开这个程序，所以要先建管理员账号，才能看和写报告。"}</p>
    <p className="mt-2 text-ink-2">打开运行程序的窗口里写的设置地址，它只能用一次，10 分钟内有效。</p>
  </Door>
);
