"use client";

import { Banner } from "@/components/ui/banner";
import { Icon } from "@/components/ui/icon";
import { useChecks } from "./check-context";
import { FindingArticle } from "./finding-article";
import { UntilChecked } from "./until-checked";

const looked =
  "身份证号、护照号、手机和固定电话、银行卡号、电子邮箱、车牌号、申请人和案件当事人的姓名、涉密标志、内部文件文号";

/** 发布前体检: what must not be published. It helps the review that the law asks for and says that it does not replace it. */
export function PrivacyPanel() {
  const items = useChecks((state) => state.items);
  const found = items.filter(({ finding }) => finding.group === "privacy");
  return (
    <div className="panel">
      <h2>发布前体检</h2>
      <Banner className="mt-2">
        这里帮着找，不代替审查。公开前仍要按《中华人民共和国政府信息公开条例》第十七条进行保密审查，由本机关负责。
      </Banner>
      <UntilChecked>
        <p className="panel-note mt-2">查了正文、前言和联系方式里的{looked}。</p>
        {found.length === 0 ? (
          <p className="clean">
            <Icon name="done" size={18} className="text-ok" /> 没有发现。
          </p>
        ) : (
          found.map((item) => <FindingArticle key={item.id} item={item} />)
        )}
      </UntilChecked>
    </div>
  );
}
