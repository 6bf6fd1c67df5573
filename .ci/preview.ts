/** `npm run preview`: the production build as it would be served, headers included; builds it first where there is none. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { preview } from 'vite';

const { values } = parseArgs({
  options: { port: { type: 'string' }, strictPort: { type: 'boolean' }, host: { type: 'string' } },
  strict: false,
});

if (!existsSync('dist/index.html')) {
  const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
const server = await preview({
  preview: {
    ...(values.port !== undefined && { port: Number(values.port) }),
    ...(values.strictPort === true && { strictPort: true }),
    ...(typeof values.host === 'string' && { host: values.host }),
  },
});
server.printUrls();
