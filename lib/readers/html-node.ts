/** As the parser gives it. */
export type HtmlNode = {
  type: string;
  data?: string;
  name?: string;
  attribs?: Record<string, string>;
  children?: HtmlNode[];
};

/** A text has none. */
export const childrenOf = ({ children = [] }: HtmlNode): HtmlNode[] => children;
