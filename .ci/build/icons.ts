import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import info from '@iconify-json/tabler/info.json' with { type: 'json' };
import icons from 'unplugin-icons/vite';
import type { PluginOption } from 'vite';

const ICON = fileURLToPath(new URL('../../src/ui/Icon.tsx', import.meta.url));

/** The attributes that the paths of every outline icon have; `Icon` sets them in one place instead. Filled icons lack them. */
const SHARED = ' fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round" stroke-width="2"';

/** Resolves `~icons/tabler/…` to a component that draws that icon of the Tabler set. */
export const tablerIcons = (): PluginOption => [
  icons({
    compiler: {
      extension: 'jsx',
      compiler: (svg, _set, name) => {
        const paths = svg.replace(/^<svg[^>]*>|<\/svg>$/g, '');
        if (!paths.includes(SHARED)) throw new Error(`The icon ${name} is not an outline icon`);
        return `import { Icon } from ${JSON.stringify(ICON)};
          export default (props) => <Icon data-icon="${name}" {...props}>${paths.replaceAll(SHARED, '')}</Icon>;`;
      },
    },
  }),
  {
    // The bundler does not see the icons as a package, so its list of licences lacks them.
    name: 'licence-of-icons',
    apply: 'build',
    generateBundle() {
      // The icons have the same licence as this project, with another copyright line.
      const mitText = readFileSync(new URL('../../LICENSE', import.meta.url), 'utf8').replace(
        /^[\s\S]*?(?=Permission)/,
        '',
      );
      const source = `# ${info.name} ${info.version} (${info.license.spdx})\n\nCopyright (c) ${info.author.name}\n\n${mitText}`;
      this.emitFile({ type: 'asset', fileName: 'licenses-icons.md', source });
    },
  },
];
