/** The parameters of a link that set the simulation: a link with any of them starts the simulation again for all tabs. */
export const SIMULATION_PARAMETERS = ['scenario', 'plan', 'now', 'latency', 'faults'] as const;

/** The parameters with which a link starts something again: the simulation, a step, or the loss of an account. */
export const STARTING_PARAMETERS = [...SIMULATION_PARAMETERS, 'step', 'lose'] as const;

/**
 * What a link changes in the look of a page besides language and theme, with the possible values. `width`: of a frame around the
 * page, in px; `text-size`: in per cent; `texts=long`: accented texts, about 40 % longer, in brackets.
 */
export const LOOKS = {
  width: ['360', '768', '1024', '1280'],
  'text-size': ['150', '200'],
  motion: ['reduced'],
  direction: ['rtl'],
  texts: ['long'],
} as const;
export type LookName = keyof typeof LOOKS;

/** All parameters of a link, besides its path: the simulation, the person, the look of the page, and the step. */
export const LINK_PARAMETERS = [...STARTING_PARAMETERS, 'user', 'lang', 'theme', ...Object.keys(LOOKS)] as const;

/** The languages of the app: each a folder in `src/i18n/messages/`, compiled into a chunk of its own. */
export const LOCALES = ['en', 'pl'] as const;
export type Locale = (typeof LOCALES)[number];

/** The themes of the app; `system` follows the device. */
export const THEMES = ['system', 'light', 'dark'] as const;
