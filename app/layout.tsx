import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { PersonProvider } from "@/components/frame/person";
import { productName } from "@/components/frame/product-name";
import { Session } from "@/components/frame/session";
import { composingKeysScript } from "@/components/ui/composing-keys";
import { KeepFocus } from "@/components/ui/focus-keeper";
import { TellFullFields } from "@/components/ui/full-field";
import { searchKeyScript } from "@/components/ui/search-key";
import { pagePerson } from "./_access/page-person";
import { pageNonce } from "./_store/page-nonce";
import "@/components/frame/in-every-page";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: productName, template: `%s · ${productName}` },
  description: "编制政府信息公开工作年度报告：填表、写文字、检查、导出。",
  referrer: "no-referrer",
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, email: false, address: false, date: false },
};

/** The scripts of a page bear the nonce of its request (`scripts/security-headers.mjs`): none is drawn before it is asked for. */
export const dynamic = "force-dynamic";

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#ffffff" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const person = await pagePerson();
  return (
    <html lang="zh-CN" data-build={process.env.PAGE_BUILD} data-person={person?.id}>
      <body>
        {/* The browser hides the nonce from the page once it has judged by it. */}
        <script nonce={await pageNonce()} suppressHydrationWarning>
          {`${composingKeysScript};${searchKeyScript}`}
        </script>
        <PersonProvider person={person}>{children}</PersonProvider>
        {person && <Session person={person.id} />}
        <KeepFocus />
        <TellFullFields />
      </body>
    </html>
  );
}
