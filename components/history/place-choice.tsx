import { LinkButton } from "@/components/ui/button";
import type { ChangedPlace } from "@/lib/years/changed-place";

type PlaceChoiceProps = { choices: ChangedPlace[]; picked: string[]; onPick: (places: string[]) => void };

const shown = ({ kind }: ChangedPlace, text: string) =>
  text === "" ? "没有填" : kind === "text" ? `${text.length} 字` : text;

/** The places to tick, by section; what is not ticked stays. */
export function PlaceChoice({ choices, picked, onPick }: PlaceChoiceProps) {
  if (choices.length === 0) return <p className="mt-3">这一步改的地方，现在都是改以前的样子。</p>;
  const sections = [...new Set(choices.map(({ sectionName }) => sectionName))];
  const tick = (places: string[], on: boolean) =>
    onPick([...picked.filter((place) => !places.includes(place)), ...(on ? places : [])]);
  return (
    <>
      <p className="mt-3 text-small text-ink-2">勾上的恢复成改以前的样子，不勾的不动。恢复是新的一步，可以再撤销。</p>
      {sections.map((name) => {
        const places = choices.filter(({ sectionName }) => sectionName === name);
        const all = places.every(({ place }) => picked.includes(place));
        return (
          <fieldset key={name} className="mt-3">
            <legend className="flex w-full items-center justify-between gap-3 border-b border-line-2 py-1 font-semibold">
              {name}
              <LinkButton
                aria-label={`${name}，${all ? "全不勾" : "全勾上"}`}
                onClick={() =>
                  tick(
                    places.map(({ place }) => place),
                    !all,
                  )
                }
              >
                {all ? "全不勾" : "全勾上"}
              </LinkButton>
            </legend>
            {places.map((each) => (
              <label
                key={each.place}
                className="grid min-h-9 cursor-pointer grid-cols-[24px_minmax(0,1fr)_minmax(0,auto)] items-center gap-2 border-b border-line py-1 max-tablet:min-h-11"
              >
                <input
                  type="checkbox"
                  className="size-[18px] accent-accent"
                  checked={picked.includes(each.place)}
                  onChange={({ target }) => tick([each.place], target.checked)}
                />
                <span className="wrap-anywhere">{each.name}</span>
                <span className="text-right text-small wrap-anywhere">
                  <span className="text-ink-2">现在</span> {shown(each, each.now)}{" "}
                  <span className="text-ink-2">恢复成</span> <b>{shown(each, each.before)}</b>
                </span>
              </label>
            ))}
          </fieldset>
        );
      })}
    </>
  );
}
