"use client";

import { usePerson } from "@/components/frame/person";
import { ButtonLink } from "@/components/ui/button";
import { NewReport } from "./new-report";
import type { Shelf } from "./shelf";

/** What leads to another report; to begin one is the next thing to do where there is none to go on with. */
export function ShelfActions({ shelf }: { shelf: Shelf }) {
  const person = usePerson();
  const writes = person === null || person.writes;
  return (
    <div className="flex flex-wrap justify-end gap-3 max-tablet:grid max-tablet:w-full max-tablet:grid-cols-[repeat(auto-fit,minmax(172px,1fr))]">
      <ButtonLink href="/verify" icon="check">
        核对校验码
      </ButtonLink>
      <ButtonLink href="/examine" icon="shield">
        体检已发布的报告
      </ButtonLink>
      {writes && (
        <>
          <ButtonLink href="/import" icon="upload">
            导入报告
          </ButtonLink>
          <ButtonLink href="/pack" icon="upload">
            导入草稿包
          </ButtonLink>
          <NewReport
            look={shelf.last ? "normal" : "primary"}
            className="max-tablet:order-first max-tablet:col-span-full"
            today={shelf.today}
            office={shelf.office}
          >
            新建报告
          </NewReport>
        </>
      )}
    </div>
  );
}
