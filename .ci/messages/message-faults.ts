import { parse, type Token } from '@messageformat/parser';

/** The texts of one language in ICU MessageFormat, by name. */
export type Catalogue = Record<string, string>;

/** The faults of the texts and their differences between languages, each as `language name: what is wrong`. */
export function faultsIn(catalogues: Record<string, Catalogue>): string[] {
  const names = new Set(Object.values(catalogues).flatMap(Object.keys));
  const [reference = {}] = Object.values(catalogues);
  return Object.entries(catalogues).flatMap(([language, catalogue]) =>
    [...names].flatMap((name) => {
      const text = catalogue[name];
      const faults = text === undefined ? ['is missing'] : faultsOf(text, language, reference[name]);
      return faults.map((fault) => `${language} ${name}: ${fault}`);
    }),
  );
}

/** The inputs of a message with their types; a plural needs a number. @throws Error on a text that is not ICU */
export function inputsOf(text: string): Record<string, 'number' | 'string | number'> {
  const inputs: Record<string, 'number' | 'string | number'> = {};
  for (const token of allTokens(parse(text))) {
    if (token.type === 'plural') inputs[token.arg] = 'number';
    else if (token.type === 'argument') inputs[token.arg] ??= 'string | number';
  }
  return Object.fromEntries(Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function faultsOf(text: string, language: string, reference: string | undefined): string[] {
  let tokens: Token[];
  try {
    tokens = parse(text);
  } catch (error) {
    return [`is not an ICU message: ${error instanceof Error ? error.message : error}`];
  }
  const faults: string[] = [];
  if (text.trim() === '') faults.push('is empty');
  const [mine, theirs] = [text, reference ?? text].map(inputsIn);
  if (mine !== theirs) faults.push(`takes (${mine}) and not (${theirs})`);
  for (const token of allTokens(tokens)) {
    if (token.type === 'plural') faults.push(...pluralFaults(token.cases, language));
    else if (!['argument', 'content', 'octothorpe'].includes(token.type))
      faults.push(`has a ${token.type}, which no message needs`);
  }
  return faults;
}

type Case = { key: string; tokens: Token[] };

/** A plural has every form of its language, and each form says the number. */
function pluralFaults(cases: Case[], language: string): string[] {
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const forms = cases.map(({ key }) => key);
  return [
    ...needed.filter((form) => !forms.includes(form)).map((form) => `lacks the plural form ${form}`),
    ...forms
      .filter((form) => !needed.some((each) => each === form))
      .map((form) => `has the plural form ${form}, which ${language} does not know`),
    ...cases
      .filter(({ tokens }) => !allTokens(tokens).some(({ type }) => type === 'octothorpe'))
      .map(({ key }) => `does not say the number in the form ${key}`),
  ];
}

function inputsIn(text: string): string {
  try {
    return Object.entries(inputsOf(text))
      .map(([name, type]) => `${name}: ${type}`)
      .join(', ');
  } catch {
    return '';
  }
}

/** A token and those inside its cases. */
function allTokens(tokens: Token[]): Token[] {
  return tokens.flatMap((token) =>
    'cases' in token ? [token, ...token.cases.flatMap((each) => allTokens(each.tokens))] : [token],
  );
}
