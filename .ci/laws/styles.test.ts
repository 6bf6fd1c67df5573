import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { readFiles, type SourceFile } from './source-files.ts';
import { classViolations, layerViolations, rawSizes } from './styles.ts';

const sheets = readFiles('src/**/*.css');
const modules = sheets.filter(({ path }) => path.endsWith('.module.css'));
const sources = readFiles('src/**/*.{ts,tsx}');

test('Each style module is in the layer of its folder, and every other sheet is in src/ui/styles', () => {
  expect(sheets.length).toBeGreaterThan(modules.length);
  const global = sheets.filter((sheet) => !modules.includes(sheet));
  expect(global.filter(({ path }) => dirname(path) !== 'src/ui/styles')).toEqual([]);
  expect(layerViolations(modules)).toEqual([]);
});

test('Each class of a style module is used, and each used class exists', () => {
  expect(classViolations(modules, sources)).toEqual([]);
});

test('Font sizes, line heights and spacing come from design tokens, and media queries use named breakpoints', () => {
  expect(rawSizes(sheets.filter(({ path }) => !/\/(tokens|breakpoints)\.css$/.test(path)))).toEqual([]);
});

test('The checks find a wrong layer, unused and missing classes, and raw sizes', () => {
  const sheet = (text: string, path = 'src/ui/Box.module.css'): SourceFile => ({ path, text });
  expect(layerViolations([sheet('@layer ui {\n  .box {\n  }\n}\n')])).toEqual([]);
  expect(layerViolations([sheet('@layer feature {\n}\n'), sheet('.box {\n}\n', 'src/posts/Box.module.css')])).toEqual([
    'src/ui/Box.module.css is not in the layer ui',
    'src/posts/Box.module.css is not in the layer feature',
  ]);
  const box = sheet('@layer ui {\n  .box {\n    margin: 1.5em;\n  }\n  .unused:hover {\n  }\n}\n');
  const using = sheet(
    "import box from './Box.module.css';\n<i className={box.box} id={box.missing} />",
    'src/ui/Box.tsx',
  );
  expect(classViolations([box], [using])).toEqual([
    'src/ui/Box.module.css: .unused is used by nothing',
    'src/ui/Box.tsx: there is no .missing',
  ]);
  expect(classViolations([box], [{ ...using, text: using.text.replace('box.missing', 'box[kind]') }])).toEqual([]);
  const raw = sheet(
    '.a {\n  font-size: 14px;\n  line-height: 20px;\n  margin-block: calc(-1 * 0.5rem);\n}\n@media (max-width: 700px) {\n}\n',
    'src/ui/Raw.module.css',
  );
  expect(rawSizes([box])).toEqual([]);
  expect(rawSizes([raw])).toEqual([
    'src/ui/Raw.module.css: font-size: 14px',
    'src/ui/Raw.module.css: line-height: 20px',
    'src/ui/Raw.module.css: margin-block: calc(-1 * 0.5rem)',
    'src/ui/Raw.module.css: @media (max-width: 700px)',
  ]);
});
