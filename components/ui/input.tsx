import type { InputHTMLAttributes, Ref, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { Icon } from "./icon";

const box =
  "w-full min-h-[38px] rounded-ctl border border-line-ctl bg-paper px-2.5 py-1.5 text-ink placeholder:text-ink-3 max-tablet:min-h-11 " +
  "focus:border-accent focus:outline-3 focus:-outline-offset-1 focus:outline-accent aria-invalid:border-2 aria-invalid:border-err";

/**
 * A date of which a part is typed has no value yet. React gives a box its default value anew as it begins to follow the
 * page, which would take the part away: no date is given as nothing.
 */
export function Input({
  className = "",
  defaultValue,
  ...rest
}: InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }) {
  const begins = rest.type === "date" ? defaultValue || undefined : defaultValue;
  return <input className={`${box} ${className}`} autoComplete="off" defaultValue={begins} {...rest} />;
}

export function Textarea({
  className = "",
  ...rest
}: TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> }) {
  return <textarea className={`${box} ${className}`} {...rest} />;
}

export function Select({
  className = "",
  ...rest
}: SelectHTMLAttributes<HTMLSelectElement> & { ref?: Ref<HTMLSelectElement> }) {
  return (
    <span className={`relative block ${className}`}>
      <select className={`${box} appearance-none pr-8`} {...rest} />
      <Icon name="down" className="pointer-events-none absolute top-1/2 right-2.5 -mt-2 text-ink-2" />
    </span>
  );
}
