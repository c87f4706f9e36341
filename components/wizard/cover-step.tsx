"use client";

import { useEffect, useRef, useState } from "react";
import { CheckedProse } from "@/components/checks/checked-prose";
import { fillPreamble } from "@/components/report/follow-preamble";
import { useFocusRequests, useReportContext, useReportValue } from "@/components/report/report-context";
import { stepOfAnchor } from "@/components/report/steps";
import { OfficeKindOptions } from "@/components/start/office-kind-options";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { type FieldPlace, type PrintedPlace, paragraphPlace, textIn, textPlace } from "@/lib/report/place";
import { buildPreamble, contactNames } from "@/lib/report/preamble";
import { longestLine, nameFault } from "@/lib/report/text-limits";
import { OfficeOfCover } from "./office-of-cover";

/** `anchor`: what of the document shows the line. */
type CoverField = { name: FieldPlace; label: string; hint?: string; type?: string; anchor: PrintedPlace };

/** The contact is printed in the preamble. */
const contactLine = paragraphPlace("preamble", 1);

const contactFields: CoverField[] = [
  {
    name: "cover:contact.website",
    label: contactNames.website,
    hint: "报告电子版在哪里查阅，如 www.example.gov.cn",
    anchor: contactLine,
  },
  { name: "cover:contact.address", label: contactNames.address, hint: "写到门牌号", anchor: contactLine },
  { name: "cover:contact.postcode", label: contactNames.postcode, hint: "6 位数字", anchor: contactLine },
  {
    name: "cover:contact.telephone",
    label: contactNames.telephone,
    hint: "写办公电话，不写个人手机",
    anchor: contactLine,
  },
  { name: "cover:contact.email", label: contactNames.email, anchor: contactLine },
];

/** Unit, preamble and signature: the preamble is composed from a few fields until somebody edits it freely. */
export function CoverStep() {
  const { goTo, store, place, readOnly } = useReportContext();
  const fields = useRef<HTMLDivElement>(null);
  const [naming, setNaming] = useState(false);
  const year = useReportValue(({ report }) => report.year);
  const tooLong: Partial<Record<FieldPlace, string>> = {
    "cover:unit.name": useReportValue(({ report }) => nameFault(report.unit.name)),
    "cover:signature.unit": useReportValue(({ report }) => nameFault(report.signature.unit)),
  };
  useEffect(() => {
    if (!readOnly) fillPreamble(store);
  }, [store, readOnly]);
  useFocusRequests("cover", (anchor) => {
    const find = (name: string) => fields.current?.querySelector<HTMLElement>(`[name="${name}"]`);
    if (textIn(anchor) === "preamble") place.request("preamble", anchor);
    else (find(anchor) ?? find("cover:unit.name"))?.focus();
  });
  const input = ({ name, label, hint, type, anchor }: CoverField) => (
    <Field key={name} label={label} hint={hint} error={tooLong[name]}>
      {(wiring) => (
        <Input
          {...wiring}
          {...store.field(name)}
          defaultValue={store.typed(name)}
          type={type}
          readOnly={readOnly}
          maxLength={name in tooLong ? undefined : longestLine}
          onFocus={() => place.enter(anchor)}
        />
      )}
    </Field>
  );
  return (
    <div className="cover" ref={fields}>
      <p className="lead">
        {year} 年度，按{store.edition.issuedAs}的格式编制。年度和格式在新建时定下，以后不变。
      </p>
      <div
        className="cover-fields"
        onInput={({ target }) =>
          setNaming(target instanceof Element && target.getAttribute("name") === "cover:unit.name")
        }
        onBlur={() => setNaming(false)}
      >
        {input({ name: "cover:unit.name", label: "单位名称", hint: "写全称，与公章一致", anchor: "cover:unit.name" })}
        <Field label="机关种类" hint="决定提交和公布的期限">
          {(wiring) => (
            <Select
              {...wiring}
              {...store.field("cover:unit.kind")}
              defaultValue={store.typed("cover:unit.kind")}
              disabled={readOnly}
            >
              <OfficeKindOptions />
            </Select>
          )}
        </Field>
      </div>
      <OfficeOfCover typing={naming} />
      <h2>联系方式</h2>
      <p className="hint-text">用来写前言。没有的留空，前言里就不写。</p>
      <div className="cover-fields">{contactFields.map(input)}</div>
      <h2>前言</h2>
      <RecomposeNotice />
      <CheckedProse
        id="preamble"
        section={null}
        onGoTo={(anchor) => goTo(stepOfAnchor(store.edition, anchor), anchor)}
        onShowOfficial={() => undefined}
      />
      <h2>落款</h2>
      <p className="hint-text">可以不写。写了就印在报告末尾。</p>
      <div className="cover-fields">
        {input({ name: "cover:signature.unit", label: "落款单位", anchor: "cover:signature.unit" })}
        {input({
          name: "cover:signature.issuedOn",
          label: "成文日期",
          type: "date",
          anchor: "cover:signature.issuedOn",
        })}
      </div>
    </div>
  );
}

function RecomposeNotice() {
  const { store, readOnly } = useReportContext();
  const differs = useReportValue(
    ({ report }) => report.text.preamble !== "" && report.text.preamble !== buildPreamble(store.edition, report),
  );
  if (!differs || readOnly) return <p className="hint-text">由上面的内容按标准句写成，也可以直接改。</p>;
  const recompose = () =>
    store.change(
      [store.changeTo(textPlace("preamble"), buildPreamble(store.edition, store.snapshot().report))],
      "重写前言",
    );
  return (
    <Banner
      actions={
        <Button size="small" onClick={recompose}>
          按标准句重写
        </Button>
      }
    >
      前言已经改过，不再跟着上面的内容变。
    </Banner>
  );
}
