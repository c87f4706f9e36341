/**
 * Says whose page asks. All pages of a browser have one log-in: where somebody else has logged in since in another tab, what
 * an earlier page sends would be done under the name of whoever came later.
 */
export const pagePersonHeader = "x-page-person";
