/** Joins the class names that apply: the others are false, undefined or empty. */
export const classes = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ');
