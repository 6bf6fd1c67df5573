/** The parameters of a link that set the simulation: a link with any of them starts the simulation again for all tabs. */
export const SIMULATION_PARAMETERS = ['scenario', 'plan', 'now', 'latency', 'faults'] as const;

/** The parameters with which a link starts something again: the simulation, or a step. */
export const STARTING_PARAMETERS = [...SIMULATION_PARAMETERS, 'step'] as const;

/** All parameters of a link, besides its path: the simulation, the person, the language and theme, and the step. */
export const LINK_PARAMETERS = [...STARTING_PARAMETERS, 'user', 'lang', 'theme'] as const;

/** The languages of the app: each a folder in `src/i18n/messages/`, compiled into a chunk of its own. */
export const LOCALES = ['en', 'pl'] as const;
export type Locale = (typeof LOCALES)[number];

/** The themes of the app; `system` follows the device. */
export const THEMES = ['system', 'light', 'dark'] as const;
