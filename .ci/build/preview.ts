/**
 * `npm run preview`: serves the production build with its security headers; builds it first if there is none.
 * `--uncompressed` switches off compression: in the journeys, compressing takes more time than it saves.
 */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type PluginOption, preview } from 'vite';

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    strictPort: { type: 'boolean' },
    host: { type: 'string' },
    uncompressed: { type: 'boolean' },
  },
  strict: false,
});

if (!existsSync('dist/index.html')) {
  const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

/** Lets the browser keep the assets: a file whose name contains the hash of its content never changes. */
const cachedAssets: PluginOption = {
  name: 'cached-assets',
  configurePreviewServer: ({ middlewares }) => {
    middlewares.use((request, response, next) => {
      const isAsset = request.url?.startsWith('/assets/') === true && existsSync(join('dist', request.url));
      if (isAsset) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      next();
    });
  },
};

/** Switches off the server's compression, by removing the request header that asks for compression. */
const withoutCompression: PluginOption = {
  name: 'without-compression',
  configurePreviewServer: ({ middlewares }) => {
    middlewares.use((request, _, next) => {
      delete request.headers['accept-encoding'];
      next();
    });
  },
};
const server = await preview({
  plugins: [cachedAssets, values.uncompressed === true && withoutCompression],
  preview: {
    ...(values.port !== undefined && { port: Number(values.port) }),
    ...(values.strictPort === true && { strictPort: true }),
    ...(typeof values.host === 'string' && { host: values.host }),
  },
});
server.printUrls();
