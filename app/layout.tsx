import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { productName } from "@/components/frame/product-name";
import { KeepFocus } from "@/components/ui/focus-keeper";
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

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-CN" data-build={process.env.PAGE_BUILD}>
      <body>
        {children}
        <KeepFocus />
      </body>
    </html>
  );
}
