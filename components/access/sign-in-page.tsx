"use client";

import { useEffect } from "react";
import { forgetPages } from "@/components/browser/keep-page";
import { SignInForm } from "@/components/frame/sign-in-form";
import { Banner } from "@/components/ui/banner";
import { Door } from "./door";

type SignInProps = {
  /** A place of this program. */
  next: string;
  /** What the single sign-on of the office is called, where there is one. */
  oidc: string | null;
  refused: string | null;
  administrators: string[];
  office: string;
};

const refusals: Record<string, string> = {
  oidc: "统一身份认证认得您，这里的成员里还没有您，或者已经停用。请管理员添加。",
  disabled: "您的账号已经停用，所以退出了。要接着用，请管理员重新启用。",
  "oidc-away": "连不上统一身份认证。过一会再试，或者用登录名和密码登录。",
};

/** The door. Pages that the browser kept for whoever was here before are forgotten. */
export function SignInPage({ next, oidc, refused, administrators, office }: SignInProps) {
  useEffect(() => void forgetPages(), []);
  const said = refused && refusals[refused];
  return (
    <Door office={office}>
      <div role="status">
        {said && (
          <Banner tone="warn" className="mb-4">
            {said}
          </Banner>
        )}
      </div>
      <SignInForm
        title="登录"
        onSignedIn={({ mustChange }) => location.assign(mustChange ? "/sign-in/change" : next)}
      />
      <p className="mt-3.5 text-small text-ink-2">忘了密码，找管理员{administrators.join("、")}重置。</p>
      {oidc && (
        <p className="mt-2.5 border-t border-line pt-3 text-small">
          <a href={`/api/auth/sign-in/oidc?next=${encodeURIComponent(next)}`}>用{oidc}登录</a>
        </p>
      )}
    </Door>
  );
}
