/** What a link may say of the world: a link that says any of it starts that world anew, for all tabs. */
export const WORLD_PARAMETERS = ['scenario', 'plan', 'now', 'latency', 'faults'] as const;

/** All that a link may say besides the place it leads to: of the world, of who looks at it and how, and of a step in it. */
export const LINK_PARAMETERS = [...WORLD_PARAMETERS, 'user', 'lang', 'theme', 'step'] as const;
