import type { KeyboardEvent } from "react";

export type Tab<Name extends string> = { name: Name; label: string; className?: string };

type TabListProps<Name extends string> = {
  /** By which tabs and panel know each other. */
  id: string;
  label: string;
  tabs: readonly Tab<Name>[];
  chosen: Name;
  onTab: (name: Name) => void;
};

/** What the panel of the chosen tab bears. */
export const panelOf = (id: string, chosen: string) =>
  ({ role: "tabpanel", id: `${id}-panel`, "aria-labelledby": `${id}-${chosen}` }) as const;

/** Chooses the next one, or round; a tab that this screen does not show is passed over. */
function move(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const shown = [...event.currentTarget.querySelectorAll("button")].filter((tab) => tab.checkVisibility());
  const at = shown.indexOf(event.target as HTMLButtonElement);
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  const tab = shown.at(next) ?? shown[0];
  tab.focus();
  tab.click();
}

/** Tabs of one panel: one stop for the Tab key, among them the arrow keys, Home and End lead. */
export function TabList<Name extends string>({ id, label, tabs, chosen, onTab }: TabListProps<Name>) {
  return (
    <div className="tabs" role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map(({ name, label: text, className }) => (
        <button
          key={name}
          id={`${id}-${name}`}
          type="button"
          role="tab"
          aria-selected={name === chosen}
          aria-controls={`${id}-panel`}
          tabIndex={name === chosen ? 0 : -1}
          className={className}
          onClick={() => onTab(name)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
