"use client";

import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from "react";
import { IconButton } from "./button";
import { Icon, type IconName } from "./icon";
import { usePressOutside } from "./use-press-outside";

export type MenuItem = { id: string; label: string; icon?: IconName; danger?: boolean } & (
  | { onSelect: () => void }
  | { href: string; download?: boolean }
);

type MenuProps = { label: string; items: MenuItem[]; icon?: IconName; className?: string };

const itemClass =
  "flex w-full min-h-9 items-center gap-2 px-3.5 py-1 text-left text-small no-underline cursor-pointer hover:bg-hover focus:bg-accent-weak focus:outline-none max-tablet:min-h-11";

const entriesOf = (menu: HTMLElement | null) => [...(menu?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];

/** A button with a menu: arrows, Home and End move, Esc and Tab close it, the focus goes back to the button. */
export function Menu({ label, items, icon = "more", className = "" }: MenuProps) {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const first = useRef<"first" | "last">("first");
  const id = useId();

  useEffect(() => {
    if (!open) return;
    menu.current?.scrollIntoView({ block: "nearest" });
    entriesOf(menu.current)
      .at(first.current === "first" ? 0 : -1)
      ?.focus();
  }, [open]);
  const closeOutside = useCallback(() => setOpen(false), []);
  usePressOutside(closeOutside, menu, button, open);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  const onMenuKey = (event: KeyboardEvent) => {
    if (event.key === "Tab") return setOpen(false);
    if (event.key === "Escape") return close();
    const all = entriesOf(menu.current);
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    (all.at(next) ?? all[0]).focus();
  };

  const onButtonKey = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    first.current = event.key === "ArrowUp" ? "last" : "first";
    setOpen(true);
  };

  return (
    <span className={`relative inline-flex ${className}`}>
      <IconButton
        ref={button}
        icon={icon}
        label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onKeyDown={onButtonKey}
        onClick={() => {
          first.current = "first";
          setOpen(!open);
        }}
        className="max-tablet:size-11"
      />
      {open && (
        <div
          ref={menu}
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          onKeyDown={onMenuKey}
          className="absolute top-full right-0 z-20 mt-1 min-w-44 rounded-pop border border-line-2 bg-paper py-1.5 shadow-pop"
        >
          {items.map((item) => (
            <MenuEntry key={item.id} item={item} close={close} />
          ))}
        </div>
      )}
    </span>
  );
}

function MenuEntry({ item, close }: { item: MenuItem; close: () => void }) {
  const className = `${itemClass} ${item.danger ? "text-err hover:text-err" : "text-ink hover:text-ink"}`;
  const content = (
    <>
      {item.icon && <Icon name={item.icon} />}
      {item.label}
    </>
  );
  if ("href" in item)
    return (
      <a role="menuitem" tabIndex={-1} href={item.href} download={item.download} onClick={close} className={className}>
        {content}
      </a>
    );
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className={className}
      onClick={() => {
        // First back to the button, so that a dialog opened now returns the focus there.
        close();
        item.onSelect();
      }}
    >
      {content}
    </button>
  );
}
