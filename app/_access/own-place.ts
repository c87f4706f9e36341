/** Only a place of this program: whatever names another is the start page. */
export const ownPlace = (next: string): string => (/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next) ? next : "/");
