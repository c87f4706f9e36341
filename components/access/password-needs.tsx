import { Icon, type IconName } from "@/components/ui/icon";
import { type PasswordNeed, type PasswordOwner, passwordNeeds } from "@/lib/access/password-faults";

type NeedsProps = { password: string; owner: PasswordOwner; id: string };

/** The common ones are known to the server alone: the list is larger than the page. */
const notListed = () => false;

type Look = { icon: IconName; tone: string; said: string };

function lookOf({ need, fault, listed }: PasswordNeed, isBlank: boolean): Look {
  if (isBlank) return { icon: "none", tone: "", said: need };
  if (fault) return { icon: "error", tone: "text-err", said: fault };
  if (listed) return { icon: "none", tone: "", said: `${need}，存的时候再对一遍` };
  return { icon: "done", tone: "text-ok", said: need };
}

/** What a password must be, each with how it stands while it is typed. */
export function PasswordNeeds({ password, owner, id }: NeedsProps) {
  const needs = passwordNeeds(password, owner, notListed).map((each) => lookOf(each, password === ""));
  return (
    <div id={id} className="mt-2 text-small text-ink-2" aria-live="polite">
      <ul>
        {needs.map(({ icon, tone, said }) => (
          <li key={said} className={`flex gap-1.5 ${tone}`}>
            <Icon name={icon} className="mt-[3px]" />
            {said}
            {icon === "done" && <span className="sr-only">，做到了</span>}
          </li>
        ))}
      </ul>
      {password === "" && <p className="mt-1">可以用一句自己记得住的话，比如四个不相干的词。</p>}
    </div>
  );
}
