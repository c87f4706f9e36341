import Link from "next/link";
import type { ButtonHTMLAttributes, ComponentProps, Ref } from "react";
import { Icon, type IconName } from "./icon";

type Look = {
  variant?: "normal" | "primary" | "danger" | "quiet";
  size?: "small" | "medium" | "large";
  icon?: IconName;
};

const shape =
  "inline-flex cursor-pointer items-center justify-center gap-1.5 whitespace-nowrap rounded-ctl border no-underline leading-[22px] " +
  "aria-disabled:cursor-not-allowed aria-disabled:border-line-2 aria-disabled:bg-[#eef1f4] aria-disabled:font-normal aria-disabled:text-ink-3";

const variants = {
  normal:
    "border-line-ctl bg-paper text-ink hover:border-ink-2 hover:bg-hover hover:text-ink aria-pressed:border-accent aria-pressed:bg-accent-weak aria-pressed:text-accent-dark",
  primary:
    "border-accent bg-accent font-semibold text-white hover:border-accent-dark hover:bg-accent-dark hover:text-white",
  danger: "border-err bg-paper text-err hover:bg-err-weak hover:text-err",
  quiet: "border-transparent bg-transparent text-accent hover:bg-accent-weak",
};

const sizes = {
  small: "min-h-[30px] px-2.5 text-[14px] max-tablet:min-h-11",
  medium: "min-h-9 px-3.5 text-[15px] max-tablet:min-h-11",
  large: "min-h-11 px-5 text-[16px]",
};

export const buttonClass = ({ variant = "normal", size = "medium" }: Look): string =>
  `${shape} ${variants[variant]} ${sizes[size]}`;

type ButtonProps = Look & ButtonHTMLAttributes<HTMLButtonElement> & { ref?: Ref<HTMLButtonElement> };

/** Blocked buttons stay reachable: pass `aria-disabled` and say the reason beside them. */
export function Button({ variant, size, icon, className = "", children, type = "button", ...rest }: ButtonProps) {
  return (
    <button type={type} className={`${buttonClass({ variant, size })} ${className}`} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

export function ButtonLink({
  variant,
  size,
  icon,
  className = "",
  children,
  ...rest
}: Look & ComponentProps<typeof Link>) {
  return (
    <Link className={`${buttonClass({ variant, size })} ${className}`} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}

type IconButtonProps = Omit<ButtonProps, "variant" | "size" | "icon"> & { icon: IconName; label: string };

/** `label` is its name for everyone who does not see the icon, and its tooltip. */
export function IconButton({ icon, label, className = "", type = "button", ...rest }: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={`inline-flex size-8 flex-none cursor-pointer items-center justify-center rounded-ctl text-ink-2 hover:bg-[#e9edf2] hover:text-ink ${className}`}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}

/** Looks like a link, does something here; at least 24 px high. */
export function LinkButton({ className = "", type = "button", ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={`min-h-6 cursor-pointer py-0.5 text-[14px] leading-5 text-accent underline decoration-1 underline-offset-[3px] hover:text-accent-dark hover:decoration-2 ${className}`}
      {...rest}
    />
  );
}
