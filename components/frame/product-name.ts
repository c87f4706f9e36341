/** In the title of every page and in the bar above it. */
export const productName = "政府信息公开年报编制";
