/** Stands for the public suffix list in the browser build: a mock of its own origin has no other domains. */
export const getDomain = (): null => null;
export const getPublicSuffix = (): null => null;
export const getHostname = (): null => null;
export const parse = (): Record<string, null> => ({});
