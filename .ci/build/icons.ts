import { fileURLToPath } from 'node:url';
import icons from 'unplugin-icons/vite';
import type { PluginOption } from 'vite';

const ICON = fileURLToPath(new URL('../../src/ui/Icon.tsx', import.meta.url));

/** The attributes that every drawing of the set has; `Icon` sets them in one place instead. */
const SHARED = ' fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round" stroke-width="2"';

/** Resolves `~icons/tabler/…` to a component that draws that icon of the set. */
export const tablerIcons = (): PluginOption =>
  icons({
    compiler: {
      extension: 'jsx',
      compiler: (svg, _set, name) => {
        const lines = svg.replace(/^<svg[^>]*>|<\/svg>$/g, '');
        if (!lines.includes(SHARED)) throw new Error(`The icon ${name} is not drawn in lines like the others`);
        return `import { Icon } from ${JSON.stringify(ICON)};
          export default (props) => <Icon data-icon="${name}" {...props}>${lines.replaceAll(SHARED, '')}</Icon>;`;
      },
    },
  });
