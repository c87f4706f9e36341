"use client";

import { useRouter } from "next/navigation";
import { Select } from "@/components/ui/held-input";
import type { Against } from "./history";

type AgainstMenuProps = { base: string; choices: Against[]; value: number };

/** What the chosen step is compared with. */
export function AgainstMenu({ base, choices, value }: AgainstMenuProps) {
  const router = useRouter();
  return (
    <Select
      aria-label="与什么比"
      className="w-auto"
      value={value}
      onChange={({ target }) => router.push(`${base}&since=${target.value}`, { scroll: false })}
    >
      {choices.map(({ revision, label }) => (
        <option key={revision} value={revision}>
          {label}
        </option>
      ))}
    </Select>
  );
}
