/** What a link may say of the world: a link that says any of it starts that world anew, for all tabs. */
export const WORLD_PARAMETERS = ['scenario', 'plan', 'now', 'latency', 'faults'] as const;

/** All that a link may say besides the place it leads to: of the world, of who looks at it and how, and of a step in it. */
export const LINK_PARAMETERS = [...WORLD_PARAMETERS, 'user', 'lang', 'theme', 'step'] as const;

/** The languages of the app: each a folder in `src/i18n/messages/`, compiled into a chunk of its own. */
export const LOCALES = ['en', 'pl'] as const;
export type Locale = (typeof LOCALES)[number];

/** The themes of the app; `system` follows the device. */
export const THEMES = ['system', 'light', 'dark'] as const;
