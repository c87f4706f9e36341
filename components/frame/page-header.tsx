import { PersonMenu } from "./person-menu";
import { type PagePlace, PlainHeader } from "./plain-header";

/** The bar of every page outside the wizard. */
export const PageHeader = ({ current }: { current?: PagePlace }) => (
  <PlainHeader current={current}>
    <PersonMenu current={current} />
  </PlainHeader>
);
