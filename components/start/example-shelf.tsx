import { samples } from "@/lib/samples/samples";
import { type Example, ExampleList } from "./example-list";
import { ExampleThumb } from "./example-thumb";

const examples: Example[] = [samples["2021"], samples["2019"]].map(({ edition, unit, year }) => {
  return { edition, office: unit.name, year, thumb: <ExampleThumb editionId={edition} /> };
});

/** Two finished reports to look at. */
export const Examples = () => (
  <>
    <ExampleList examples={examples} />
    <p className="mt-2.5 text-small text-ink-2">示例可以随便改，不会报送到任何地方。</p>
  </>
);

/** Under the list they stay for good: whoever has begun looks things up in them all the more. */
export function ExampleShelf() {
  return (
    <section aria-labelledby="examples" className="mt-9">
      <h2 id="examples">看看写好的样子</h2>
      <div className="mt-2.5 rounded-ctl border border-line-2 bg-paper px-[26px] py-3 max-tablet:px-[18px]">
        <Examples />
      </div>
    </section>
  );
}
