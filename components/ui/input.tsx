import type { InputHTMLAttributes, Ref, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { Icon } from "./icon";

const box =
  "w-full min-h-[38px] rounded-ctl border border-line-ctl bg-paper px-2.5 py-1.5 text-ink placeholder:text-ink-3 max-tablet:min-h-11 " +
  "focus:border-accent focus:outline-3 focus:-outline-offset-1 focus:outline-accent aria-invalid:border-2 aria-invalid:border-err";

export function Input({
  className = "",
  ...rest
}: InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }) {
  return <input className={`${box} ${className}`} autoComplete="off" {...rest} />;
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
