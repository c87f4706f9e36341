import { Icon } from "@/components/ui/icon";
import { type PasswordOwner, passwordFaults } from "@/lib/access/password-faults";

type NeedsProps = { password: string; owner: PasswordOwner; id: string };

/** The common ones are known to the server alone: the list is larger than the page. */
const notListed = () => false;

/** What a password still lacks, while it is typed. */
export function PasswordNeeds({ password, owner, id }: NeedsProps) {
  const faults = password === "" ? [] : passwordFaults(password, owner, notListed);
  return (
    <ul id={id} className="mt-2 text-small text-ink-2" aria-live="polite">
      {faults.map((fault) => (
        <li key={fault} className="flex gap-1.5 text-err">
          <Icon name="error" className="mt-[3px]" />
          {fault}
        </li>
      ))}
      {password === "" && (
        <li>10 个字符以上，不是常见的密码，不含单位和姓名。可以用一句自己记得住的话，比如四个不相干的词。</li>
      )}
      {password !== "" && faults.length === 0 && (
        <li className="flex gap-1.5 text-ok">
          <Icon name="done" className="mt-[3px]" />
          够长了
        </li>
      )}
    </ul>
  );
}
