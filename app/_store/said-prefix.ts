/** A digest that begins so is no number but what happened, in words. */
export const saidPrefix = "said:";
