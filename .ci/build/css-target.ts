/**
 * The first versions with light-dark(). For older versions the compiler would replace this function, and an element that
 * must stay light would follow the system's theme.
 */
const FIRST_VERSIONS = { chrome: [123, 0], firefox: [121, 0], safari: [17, 5] } as const;

/** The targets of the build, such as `chrome123.0`. */
export const CSS_TARGET = Object.entries(FIRST_VERSIONS).map(([name, version]) => `${name}${version.join('.')}`);

/** The targets of Lightning CSS, which encodes a version in one number. */
export const LIGHTNING_TARGETS = Object.fromEntries(
  Object.entries(FIRST_VERSIONS).map(([name, [major, minor]]) => [name, (major << 16) | (minor << 8)]),
);
