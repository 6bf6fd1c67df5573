/** The dark theme. */
export const DARK = { theme: 'dark' };

/** The few colours of the system, for people who need more contrast than a design gives. */
export const FORCED_COLOURS = { colours: 'forced' };

/** Polish, whose words are longer and whose plurals are more. */
export const POLISH = { locale: 'pl' };

/** A phone of 360 px. */
export const PHONE = { viewport: { value: 'phone', isRotated: false } };
