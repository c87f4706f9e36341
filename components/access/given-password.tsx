import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";

type GivenProps = { given: { name: string; username: string; password: string }; onDone: () => void };

/** The one time that it is shown: it is stored nowhere. */
export const GivenPassword = ({ given: { name, username, password }, onDone }: GivenProps) => (
  <div role="status">
    <Banner
      tone="ok"
      className="mt-3"
      actions={
        <Button size="small" onClick={onDone}>
          已经告诉他
        </Button>
      }
    >
      {name}的登录名是 <b>{username}</b>，密码是 <b className="text-[16px] tabular-nums select-all">{password}</b>
      。只在这里显示一次，当面或打电话告诉他；第一次登录要换成自己的。
    </Banner>
  </div>
);
