type SegProps<Value extends string> = {
  /** Names the group for those who cannot see what it stands beside. */
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
};

/** A few buttons of which one is pressed. */
export function Seg<Value extends string>({ label, value, options, onChange }: SegProps<Value>) {
  return (
    <fieldset aria-label={label} className="inline-flex rounded-ctl border border-line-ctl bg-paper">
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
          className="min-h-7 cursor-pointer px-3 text-[14px] text-ink-2 not-first:border-l not-first:border-line-2 first:rounded-l-[3px] last:rounded-r-[3px] aria-pressed:bg-accent-weak aria-pressed:font-semibold aria-pressed:text-accent-dark aria-pressed:shadow-[inset_0_-2px_0_var(--accent)]"
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
