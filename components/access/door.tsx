import type { ReactNode } from "react";
import { productName } from "@/components/frame/product-name";
import { Icon } from "@/components/ui/icon";

type DoorProps = {
  wide?: boolean;
  /** Whose program it is, where there is one office alone. */
  office?: string;
  children: ReactNode;
};

/** Everything before somebody is in: the bar without ways, one card in the middle. */
export function Door({ wide = false, office = "", children }: DoorProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-14 items-center gap-5 border-b border-line-2 bg-paper px-8 text-[16px] font-semibold max-tablet:px-4">
        <Icon name="report" size={22} className="text-accent" />
        {productName}
      </header>
      <main className="grid flex-1 place-items-center px-4 py-8">
        <div
          className={`w-full rounded-pop border border-line-2 bg-paper px-[34px] py-7 max-tablet:px-5 ${wide ? "max-w-[520px]" : "max-w-[440px]"}`}
        >
          {children}
        </div>
      </main>
      <footer className="px-4 pb-5 text-center text-small text-ink-2">
        {office && `${office}　`}内部系统。连续 30 分钟不用会自动退出，写的内容都留着。
      </footer>
    </div>
  );
}
