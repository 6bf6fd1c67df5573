import { SHARED_TEXTS } from './lone-text-violations.ts';
import type { Violation } from './violation.ts';

const TALL = 'export {};\n'.repeat(301);

/** Examples that break each law, by its title. */
export const VIOLATIONS: Record<string, Violation[]> = {
  'Only src/main.tsx and tests name mocks/': [
    {
      files: {
        'src/main.tsx': `await import('../mocks/browser.ts');`,
        'src/app/App.test.tsx': `import { startSimulation } from '../../mocks/node.ts';`,
        'src/app/test-setup.ts': `import '../../mocks/node.ts';`,
        'src/posts/PostsPage.stories.tsx': `import { createNodeSimulation } from '../../mocks/node.ts';`,
        'src/app/App.tsx': `// mocks/ is named in a comment\nimport '../../mocks/browser.ts';`,
        'src/api/client.ts': `const start = () => import('../../mocks/browser.ts');`,
        'src/api/session.ts': `import type { User } from '../../mocks/store/records.ts';`,
        'src/ui/Icon.tsx': `const url = new URL('../../mocks/icon.svg', import.meta.url);`,
      },
      broken: ['src/app/App.tsx', 'src/api/client.ts', 'src/api/session.ts', 'src/ui/Icon.tsx'].map(
        (path) => `${path} names mocks/`,
      ),
    },
  ],
  'mocks/ imports nothing of src but the contract': [
    {
      files: {
        'mocks/api/call.ts': `import { Code } from '../../src/api/contract/code.ts';`,
        'mocks/api/reply.ts': `import { send } from '../../src/api/client.ts';`,
        'mocks/api/reply.test.ts': `export * from '../../src/ui/Button.tsx';`,
      },
      broken: ['mocks/api/reply.ts imports src/api/client.ts', 'mocks/api/reply.test.ts imports src/ui/Button.tsx'],
    },
  ],
  'The contract imports only itself and Valibot': [
    {
      files: {
        'src/api/contract/account.ts': `import * as v from 'valibot';\nimport { Code } from './code.ts';`,
        'src/api/contract/code.ts': `import type { Failure } from '../failure.ts';`,
        'src/api/contract/post.ts': `import { http } from 'msw';`,
        'src/api/client.ts': `import { Code } from './contract/code.ts';\nimport { Failure } from './failure.ts';`,
      },
      broken: ['src/api/contract/code.ts imports src/api/failure.ts', 'src/api/contract/post.ts imports msw'],
    },
  ],
  'A rule imports only rules and the types of records and contract': [
    {
      files: {
        'mocks/rules/keep.ts': `
          import type { Network } from '../../src/api/contract/network.ts';
          import type { StoredAccount } from '../domain/records.ts';
          import { plusDays } from '../domain/instant.ts';`,
        'mocks/rules/keep.test.ts': `import { person } from '../world/people.ts';`,
        'mocks/rules/plan.ts': `import { PLANS } from '../../src/api/contract/rights.ts';`,
        'mocks/rules/loss.ts': `import { http } from 'msw';\nimport type { World } from '../store/store.ts';`,
      },
      broken: [
        'mocks/rules/plan.ts imports src/api/contract/rights.ts',
        'mocks/rules/loss.ts imports msw',
        'mocks/rules/loss.ts imports mocks/store/store.ts',
      ],
    },
  ],
  'A rule reads no clock, no chance and nothing of the world it runs in': [
    {
      files: {
        'mocks/time.ts': 'Date.now();',
        'mocks/rules/keep.ts': '/** Date.now() is never read here. */\nexport const at = new Date(0);',
        'mocks/rules/loss.ts': 'export const now = () => Date.now();\nexport const other = new Date();',
        'mocks/rules/plan.ts': 'export const chance = Math.random();',
      },
      broken: [
        'mocks/rules/loss.ts says Date.now',
        'mocks/rules/loss.ts says new Date()',
        'mocks/rules/plan.ts says Math.random',
      ],
    },
  ],
  'The API imports only domain, rules, effects, store, network, scenarios, flows, MSW and Valibot': [
    {
      files: {
        'mocks/pipeline/pipeline.ts': `
          import { http } from 'msw';
          import { advance } from '../effects/time.ts';
          import { PEOPLE } from '../domain/people.ts';
          import { requireAllowed } from './problem.ts';`,
        'mocks/pipeline/pipeline.test.ts': `import { anyAction } from '../model-based-tests/actions.ts';`,
        'mocks/api/posts.ts': `import { anyAction } from '../model-based-tests/actions.ts';\nimport { openDB } from 'idb';`,
      },
      broken: ['mocks/api/posts.ts imports mocks/model-based-tests/actions.ts', 'mocks/api/posts.ts imports idb'],
    },
  ],
  'src/ui and src/i18n know no subject and no words of the domain': [
    {
      files: {
        'src/ui/Badge.tsx': `import { m } from '../i18n/messages.ts';`,
        'src/ui/Alert.tsx': `import { networkName } from '../domain-text/network-name.ts';`,
        'src/ui/Button.tsx': `import { words } from '../accounts/words.ts';`,
        'src/i18n/dates.ts': `import type { Route } from '../app/routes.ts';`,
      },
      broken: [
        'src/ui/Alert.tsx imports src/domain-text/network-name.ts',
        'src/ui/Button.tsx imports src/accounts/words.ts',
        'src/i18n/dates.ts imports src/app/routes.ts',
      ],
    },
  ],
  'A subject imports nothing of another subject and not the app': [
    {
      files: {
        'src/accounts/AccountRow.tsx': `
          import { m } from '../i18n/compiled/en.js';
          import { Button } from '../ui/Button.tsx';
          import { words } from './words.ts';`,
        'src/accounts/AccountsPage.tsx': `const dialog = import('../connect/ConnectDialog.tsx');`,
        'src/posts/PostsPage.tsx': `import { places } from '../app/places.ts';`,
        'src/posts/PostsPage.test.tsx': `import { App } from '../app/App.tsx';`,
        'src/review/Dock.test.tsx': `import { row } from '../accounts/AccountRow.tsx';`,
      },
      broken: [
        'src/accounts/AccountsPage.tsx imports src/connect/ConnectDialog.tsx',
        'src/posts/PostsPage.tsx imports src/app/places.ts',
        'src/review/Dock.test.tsx imports src/accounts/AccountRow.tsx',
      ],
    },
  ],
  'src/api imports neither ui nor i18n nor a subject': [
    {
      files: {
        'src/api/client.ts': `import * as v from 'valibot';\nimport { Problem } from './contract/problem.ts';`,
        'src/api/failure.ts': `import { problems } from '../i18n/problems.ts';`,
        'src/api/posts.ts': `import { toast } from '../ui/toasts.ts';\nexport { tab } from '../posts/tab.ts';`,
      },
      broken: [
        'src/api/failure.ts imports src/i18n/problems.ts',
        'src/api/posts.ts imports src/ui/toasts.ts',
        'src/api/posts.ts imports src/posts/tab.ts',
      ],
    },
  ],
  'Nothing imports upward: src/app is for main.tsx and tests, main.tsx for nobody': [
    {
      files: {
        'src/main.tsx': `import { App } from './app/App.tsx';`,
        'src/app/App.tsx': `import { routes } from './routes.ts';`,
        'src/accounts/AccountsPage.test.tsx': `import { App } from '../app/App.tsx';`,
        'src/accounts/AccountsPage.stories.tsx': `import { App } from '../app/App.tsx';`,
        'src/accounts/AccountsPage.tsx': `import { App } from '../app/App.tsx';`,
        'src/app/routes.ts': `import '../main.tsx';`,
      },
      broken: ['src/accounts/AccountsPage.tsx imports src/app/App.tsx', 'src/app/routes.ts imports src/main.tsx'],
    },
  ],
  'The app and the simulation import no test and nothing that only tests share': [
    {
      files: {
        'src/app/App.test.tsx': `import { renderApp } from './test-app.tsx';`,
        'src/app/test-app.tsx': `import { findList } from './test-list.ts';`,
        'src/app/flows.stories.tsx': `import { flowStory } from './flow-story.tsx';`,
        'src/app/App.tsx': `import { findList } from './test-list.ts';\nimport { flowStory } from './flow-story.tsx';`,
        'src/ui/Clock.tsx': `import type { Zone } from '../i18n/test-zones.ts';`,
        'mocks/time.ts': `import { later } from './rules/keep.test.ts';`,
      },
      broken: [
        'src/app/App.tsx imports src/app/test-list.ts',
        'src/app/App.tsx imports src/app/flow-story.tsx',
        'src/ui/Clock.tsx imports src/i18n/test-zones.ts',
        'mocks/time.ts imports mocks/rules/keep.test.ts',
      ],
    },
  ],
  'No imports go round in src and mocks': [
    {
      files: {
        'src/ui/a.ts': `import './b.ts';`,
        'src/ui/b.ts': `export * from './c.ts';`,
        'src/ui/c.ts': `import type { A } from './a.ts';`,
        'src/ui/d.ts': `import './a.ts';\nimport './c.ts';`,
        'mocks/self.ts': `const self = import('./self.ts');`,
      },
      broken: ['src/ui/a.ts -> src/ui/b.ts -> src/ui/c.ts -> src/ui/a.ts', 'mocks/self.ts -> mocks/self.ts'],
    },
  ],
  'Every import is a file that exists, with its extension, or a package of package.json': [
    {
      files: {
        'src/ui/Button.css': '',
        'src/ui/Button.tsx': `
          import './Button.css?inline';
          import { readFileSync } from 'node:fs';
          import { createRoot } from 'react-dom/client';
          import IconX from '~icons/tabler/x';
          import { m } from '../i18n/compiled/en.js';`,
        'src/ui/Badge.tsx': `import { Button } from './Button';\nimport _ from 'lodash';\nimport { App } from '@/app/App.tsx';\nimport IconX from '~icons/mdi/x';`,
      },
      broken: ['src/ui/Button', 'lodash', '@/app/App.tsx', '~icons/mdi/x'].map(
        (target) => `src/ui/Badge.tsx imports ${target}`,
      ),
    },
  ],
  'No file is a drawer (utils, helpers, misc, common) or a barrel (index)': [
    {
      files: {
        'index.html': '',
        'src/ui/indexed-list.ts': '',
        'src/ui/index.ts': '',
        'src/api/date-utils.ts': '',
        'mocks/helpers/time.ts': '',
      },
      broken: ['src/ui/index.ts', 'src/api/date-utils.ts', 'mocks/helpers/time.ts'].map(
        (path) => `${path} is named for no subject`,
      ),
    },
  ],
  'Components are PascalCase.tsx, everything else is kebab-case': [
    {
      files: {
        'src/main.tsx': '',
        'src/ui/Button.tsx': '',
        'src/ui/Button.test.tsx': '',
        'src/api/client.test.tsx': '',
        'mocks/store/indexed-db.browser.test.ts': '',
        'src/ui/button.tsx': '',
        'src/ui/Toasts.ts': '',
        'src/api/queryClient.ts': '',
        'src/api/client.check.ts': '',
        'src/Accounts/words.ts': '',
      },
      broken: [
        'src/ui/button.tsx',
        'src/ui/Toasts.ts',
        'src/api/queryClient.ts',
        'src/api/client.check.ts',
        'src/Accounts/words.ts',
      ].map((path) => `${path} is misnamed`),
    },
  ],
  'A test stands beside the code it tests': [
    {
      files: {
        'src/ui/words.ts': '',
        'src/ui/words.test.ts': '',
        'src/ui/words.stories.tsx': '',
        'src/ui/tests/words.test.ts': '',
        'src/ui/stories/words.stories.tsx': '',
      },
      broken: ['src/ui/tests/words.test.ts is alone', 'src/ui/stories/words.stories.tsx is alone'],
    },
  ],
  'No source file is longer than 300 lines, or it has two subjects': [
    {
      files: {
        'src/ui/Short.tsx': TALL.slice('export {};\n'.length),
        'src/ui/Tall.tsx': TALL,
        'src/ui/tall.css': TALL,
      },
      broken: ['src/ui/Tall.tsx has 301 lines', 'src/ui/tall.css has 301 lines'],
    },
  ],
  'Nothing writes raw HTML or runs text as code': [
    {
      files: {
        'src/ui/Text.tsx': '// dangerouslySetInnerHTML stays away\nexport const medieval = (at: number) => at;',
        'src/ui/Html.tsx': `export const Html = () => <p dangerouslySetInnerHTML={{ __html: "don't" }} />;`,
        'mocks/time.ts': `eval('1');\nnew Function('return 1');`,
      },
      broken: [
        'src/ui/Html.tsx says dangerouslySetInnerHTML',
        'mocks/time.ts says eval(',
        'mocks/time.ts says new Function',
      ],
    },
  ],
  'A text on screen is alone in its element, or translators break the page': [SHARED_TEXTS],
  'Nothing in src and mocks is left to do': [
    {
      files: {
        'src/ui/Todos.tsx': 'export const TODOS = [];',
        'src/ui/Text.tsx': '// TODO: words',
        'mocks/time.ts': '/* FIXME */',
      },
      broken: ['src/ui/Text.tsx says TODO', 'mocks/time.ts says FIXME'],
    },
  ],
  'The top of the repository holds only what belongs there': [
    {
      files: { 'README.md': '', '.ci/run': '', 'src/main.tsx': '', 'notes.md': '', 'scripts/build.ts': '' },
      broken: ['notes.md does not belong at the top', 'scripts does not belong at the top'],
    },
  ],
};
