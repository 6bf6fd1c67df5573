import { posix } from 'node:path';
import { cyclesAmong } from './import-cycles.ts';
import { sharedTexts } from './lone-text.ts';
import { type Import, type Module, readModule, type SourceFile } from './modules.ts';

export interface House {
  files: SourceFile[];
  /** Every path that belongs to the repository. */
  tracked: string[];
  /** The packages that package.json names. */
  packages: string[];
}

export interface Law {
  /** A sentence. */
  title: string;
  /** What breaks the law, each naming its file. */
  broken: (modules: Module[], house: House) => string[];
}

/** What breaks a law in a house. */
export const offences = ({ broken }: Law, house: House): string[] => broken(house.files.map(readModule), house);

const SUBJECTS = ['accounts', 'connect', 'posts', 'notices', 'review'].map((name) => `src/${name}/`);
/** What every subject may import. */
const SHARED = [
  'src/api/',
  'src/ui/',
  'src/i18n/',
  'src/domain-text/',
  'src/session/',
  'src/sign-in/',
  'src/navigation/paths.ts',
];
const CONTRACT = 'src/api/contract/';
const TOP_LEVEL =
  'package.json package-lock.json tsconfig.json vite.config.ts index.html src public mocks e2e docs .ci .storybook biome.json .gitignore README.md LICENSE';

/** The law of the layout and of the imports. */
export const LAWS: Law[] = [
  {
    title: 'Only src/main.tsx and tests name mocks/',
    broken: (modules) =>
      modules
        .filter((each) => each.path.startsWith('src/') && !isTest(each) && each.path !== 'src/main.tsx')
        .filter(({ code, imports }) => imports.some(leadsTo('mocks/')) || /['"`][^'"`\n]*\bmocks\//.test(code))
        .map(({ path }) => `${path} names mocks/`),
  },
  {
    title: 'mocks/ imports nothing of src but the contract',
    broken: mayNot(under('mocks/'), (each) => leadsTo('src/')(each) && !leadsTo(CONTRACT)(each)),
  },
  {
    title: 'The contract imports only itself and Valibot',
    broken: mayNot(under(CONTRACT), (each) => !leadsTo(CONTRACT)(each) && each.target !== 'valibot'),
  },
  {
    title: 'A rule imports only rules and the types of records and contract',
    broken: mayNot(isRule, (each) => {
      if (leadsTo('mocks/rules/', 'mocks/domain/instant.ts')(each)) return false;
      return !(each.isType && leadsTo(CONTRACT, 'mocks/domain/records.ts')(each));
    }),
  },
  {
    title: 'A rule reads no clock, no chance and nothing of the world it runs in',
    broken: (modules) =>
      modules
        .filter(isRule)
        .flatMap(({ path, code }) => [...code.matchAll(IMPURE)].map(([found]) => `${path} says ${found}`)),
  },
  {
    title: 'The API imports only domain, rules, effects, store, network, scenarios, flows, MSW and Valibot',
    broken: mayNot(
      (each) => under('mocks/api/', 'mocks/pipeline/')(each) && !isTest(each),
      (each) =>
        !(
          /^mocks\/(api|pipeline|domain|rules|effects|store|network|scenarios|flows)\//.test(each.target) ||
          leadsTo(CONTRACT)(each) ||
          ['msw', 'valibot'].includes(each.target)
        ),
    ),
  },
  {
    title: 'src/ui and src/i18n know no subject and no words of the domain',
    broken: mayNot(
      under('src/ui/', 'src/i18n/'),
      leadsTo(...SUBJECTS, 'src/app/', 'src/domain-text/', 'src/session/', 'src/sign-in/'),
    ),
  },
  {
    title: 'A subject imports nothing of another subject and not the app',
    broken: (modules) =>
      SUBJECTS.flatMap((subject) => {
        const isOpen = leadsTo(subject, ...SHARED);
        const isShut = (each: Import) => leadsTo('src/')(each) && !isOpen(each);
        const foreign = leadsTo(...SUBJECTS.filter((other) => other !== subject));
        return [
          ...mayNot((each) => under(subject)(each) && !isTest(each), isShut)(modules),
          ...mayNot((each) => under(subject)(each) && isTest(each), foreign)(modules),
        ];
      }),
  },
  {
    title: 'src/api imports neither ui nor i18n nor a subject',
    broken: mayNot(under('src/api/'), leadsTo('src/ui/', 'src/i18n/', ...SUBJECTS)),
  },
  {
    title: 'Nothing imports upward: src/app is for main.tsx and tests, main.tsx for nobody',
    broken: (modules) => [
      ...mayNot(
        (each) =>
          each.path.startsWith('src/') && !under('src/app/')(each) && each.path !== 'src/main.tsx' && !isTest(each),
        leadsTo('src/app/'),
      )(modules),
      ...mayNot(
        () => true,
        ({ target }) => target === 'src/main.tsx',
      )(modules),
    ],
  },
  {
    title: 'The app and the simulation import no test and nothing that only tests share',
    broken: mayNot(
      (each) => under('src/', 'mocks/')(each) && !isTest(each),
      ({ target }) => isTest({ path: target }),
    ),
  },
  {
    title: 'No imports go round in src and mocks',
    broken: (modules) => cyclesAmong(modules.filter(under('src/', 'mocks/'))),
  },
  {
    title: 'Every import is a file that exists, with its extension, or a package of package.json',
    broken: (modules, { files, packages }) => {
      const known = new Set(files.map(({ path }) => path));
      const packageOf = (target: string) => target.replace(/^~icons\//, '@iconify-json/');
      const isOfPackage = (path: string) => packages.some((name) => path === name || path.startsWith(`${name}/`));
      const isKnown = ({ target, isRelative }: Import) =>
        isRelative
          ? known.has(target) || target.startsWith('src/i18n/compiled/')
          : target.startsWith('node:') || isOfPackage(packageOf(target));
      return mayNot(
        () => true,
        (each) => !isKnown(each),
      )(modules);
    },
  },
  {
    title: 'No file is a drawer (utils, helpers, misc, common) or a barrel (index)',
    broken: (modules) =>
      modules
        .filter(isSource)
        .filter(({ path }) => path.split(/[/.-]/).some((word) => /^(utils?|helpers?|misc|common|index)$/i.test(word)))
        .map(({ path }) => `${path} is named for no subject`),
  },
  {
    title: 'Components are PascalCase.tsx, everything else is kebab-case',
    broken: (modules) =>
      modules
        .filter(isSource)
        .filter(isMisnamed)
        .map(({ path }) => `${path} is misnamed`),
  },
  {
    title: 'A test stands beside the code it tests',
    broken: (modules) => {
      const homes = new Set(modules.filter((each) => !isTest(each)).map(({ path }) => posix.dirname(path)));
      return modules.filter(isTest).flatMap(({ path }) => (homes.has(posix.dirname(path)) ? [] : [`${path} is alone`]));
    },
  },
  {
    title: 'No source file is longer than 300 lines, or it has two subjects',
    broken: (modules) =>
      modules
        .filter((each) => isSource(each) || each.path.endsWith('.css'))
        .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
        .filter(({ lines }) => lines > 300)
        .map(({ path, lines }) => `${path} has ${lines} lines`),
  },
  {
    title: 'Nothing writes raw HTML or runs text as code',
    broken: saying(
      under('src/', 'mocks/'),
      ({ code }) => code,
      /dangerouslySetInnerHTML|\beval\s*\(|\bnew Function\b/g,
    ),
  },
  {
    title: 'A text on screen is alone in its element, or translators break the page',
    broken: (modules) =>
      modules
        .filter((each) => /^src\/.*\.tsx$/.test(each.path) && !isTest(each))
        .flatMap((each) => sharedTexts(each).map((text) => `${each.path} has ${text} beside something else`)),
  },
  {
    title: 'Nothing in src and mocks is left to do',
    broken: saying(under('src/', 'mocks/'), ({ text }) => text, /\b(TODO|FIXME)\b/g),
  },
  {
    title: 'The top of the repository holds only what belongs there',
    broken: (_, { tracked }) =>
      [...new Set(tracked.map((path) => path.split('/')[0] ?? ''))]
        .filter((entry) => !TOP_LEVEL.split(' ').includes(entry))
        .map((entry) => `${entry} does not belong at the top`),
  },
];

const IMPURE =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\b(performance|crypto|process|globalThis|window|document|localStorage)\.|\b(fetch|setTimeout|setInterval)\(/g;

type Test<T> = (each: T) => boolean;

/** Breaks the law: an import that `isWrong`, in a module that is `bound` by it. */
function mayNot(bound: Test<Module>, isWrong: Test<Import>): Law['broken'] {
  return (modules) =>
    modules
      .filter(bound)
      .flatMap(({ path, imports }) => imports.filter(isWrong).map(({ target }) => `${path} imports ${target}`));
}

function saying(bound: Test<Module>, read: (each: Module) => string, wrong: RegExp): Law['broken'] {
  return (modules) =>
    modules
      .filter(bound)
      .flatMap((each) => [...read(each).matchAll(wrong)].map(([found]) => `${each.path} says ${found}`));
}

function under(...folders: string[]): Test<Module> {
  return ({ path }) => folders.some((folder) => path.startsWith(folder));
}

function leadsTo(...folders: string[]): Test<Import> {
  return ({ target }) => folders.some((folder) => target.startsWith(folder));
}

function isSource({ path }: SourceFile): boolean {
  return /\.tsx?$/.test(path);
}

/** A story tests what it shows. */
function isTest({ path }: Pick<SourceFile, 'path'>): boolean {
  return /\.(test|stories)\.tsx?$/.test(path) || isTestSupport(path);
}

/** What tests share; not part of the app. */
function isTestSupport(path: string): boolean {
  return /\/test-[^/]+\.tsx?$/.test(path) || path === 'src/app/flow-story.tsx';
}

function isRule(each: SourceFile): boolean {
  return each.path.startsWith('mocks/rules/') && !isTest(each);
}

function isMisnamed(file: SourceFile): boolean {
  if (file.path === 'src/main.tsx') return false;
  const folders = posix.dirname(file.path).split('/');
  const [, name = '', kinds = '', extension] = /^([^.]*)(.*)\.(tsx?)$/.exec(posix.basename(file.path)) ?? [];
  const isKebab = KEBAB.test(name) && (extension === 'ts' || isTest(file));
  const isPascal = PASCAL.test(name) && (extension === 'tsx' || isTest(file));
  const isKnownKind = /^(\.(browser|test|spec|stories|config|d))*$/.test(kinds);
  return !((isKebab || isPascal) && isKnownKind && folders.every((folder) => FOLDER.test(folder)));
}

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PASCAL = /^([A-Z][a-z0-9]*)+$/;
const FOLDER = /^\.?[a-z0-9]+(-[a-z0-9]+)*$|^\.$/;
