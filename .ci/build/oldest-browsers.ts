import packageJson from '../../package.json' with { type: 'json' };

/** The browsers of a browserslist, each with the name that people know and the one that esbuild and Vite use. */
const NAMES = new Map([
  ['chrome', { text: 'Chrome', target: 'chrome' }],
  ['edge', { text: 'Edge', target: 'edge' }],
  ['firefox', { text: 'Firefox', target: 'firefox' }],
  ['safari', { text: 'Safari', target: 'safari' }],
  ['ios_saf', { text: 'iOS', target: 'ios' }],
]);

/** The oldest supported version of each browser, as `browserslist` in package.json says. */
const OLDEST = packageJson.browserslist.map((line) => {
  const [, browser = '', version = ''] = /^(\w+) >= (\d+(?:\.\d+)?)$/.exec(line) ?? [];
  const names = NAMES.get(browser);
  if (!names) throw new Error(`browserslist in package.json: "${line}" is not "browser >= version"`);
  return { ...names, browser, version };
});

/** The targets of the build, such as `chrome123`. */
export const BUILD_TARGET = OLDEST.map(({ target, version }) => target + version);

/** The targets of Lightning CSS, which encodes a version in one number. */
export const LIGHTNING_TARGETS = Object.fromEntries(
  OLDEST.map(({ browser, version }) => {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    return [browser, (major << 16) | (minor << 8)];
  }),
);

/** The browsers as the app and the documentation name them, such as `Chrome 123, Safari 17.5`. */
export const OLDEST_BROWSERS = OLDEST.map(({ text, version }) => `${text} ${version}`).join(', ');
