import { Banner } from "@/components/ui/banner";

/** At the top of a dialog: why what was pressed was not done. It is said the moment it comes. */
export const WhyNot = ({ why }: { why: string | null }) => (
  <div role="alert">
    {why && (
      <Banner tone="err" className="mb-3">
        {why}
      </Banner>
    )}
  </div>
);
