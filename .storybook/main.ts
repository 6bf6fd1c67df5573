import type { StorybookConfig } from '@storybook/react-vite';
import type { PluginOption } from 'vite';
import { BUILD_TARGET } from '../.ci/build/oldest-browsers.ts';
import { flowIndexer, flowStories } from './flow-stories.ts';

/** The names of the Vite plugins for the app's simulation; stories start their own simulation. */
const SIMULATION_PLUGINS = /^(worker-script|preload-simulation)$/;

const config: StorybookConfig = {
  stories: ['../src/**/*.stories.tsx'],
  addons: ['@storybook/addon-a11y', '@storybook/addon-vitest'],
  staticDirs: ['../public'],
  framework: { name: '@storybook/react-vite', options: { strictMode: true } },
  // No story shows a table of props, and generating these tables takes half of the time of the build.
  typescript: { reactDocgen: false },
  experimental_indexers: (existing = []) => [flowIndexer, ...existing],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, disableProjectJson: true },
  features: { sidebarOnboardingChecklist: false, menuOnboardingChecklist: false },
  viteFinal: async (vite) => ({
    ...vite,
    plugins: [flowStories, ...(await withoutSimulation(vite.plugins ?? []))],
    // Storybook drops the build options of the app's Vite configuration.
    build: { ...vite.build, cssTarget: BUILD_TARGET },
    // The paths of the app in a story begin at `/`, even if Storybook itself is served below another path.
    define: { ...vite.define, 'import.meta.env.BASE_URL': '"/"' },
  }),
};

export default config;

/** The plugins of the app's Vite configuration, without those for its simulation. */
async function withoutSimulation(plugins: PluginOption[]): Promise<PluginOption[]> {
  const awaited = await Promise.all(plugins);
  const flat = await Promise.all(
    awaited.map((plugin) => (Array.isArray(plugin) ? withoutSimulation(plugin) : [plugin])),
  );
  return flat.flat().filter((plugin) => !(plugin && 'name' in plugin && SIMULATION_PLUGINS.test(plugin.name)));
}
