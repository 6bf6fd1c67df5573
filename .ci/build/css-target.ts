/** The first browsers with light-dark(): written out for older ones, a part that is always light follows the system. */
export const CSS_TARGET = ['chrome123', 'firefox121', 'safari17.5'];
