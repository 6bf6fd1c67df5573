import { parse, type Token } from '@messageformat/parser';

/** The texts of one language in ICU MessageFormat, by name. */
export type Catalogue = Record<string, string>;

/**
 * Checks the texts of all languages, each by itself and against the first language. @returns for each mistake `<language>
 * <message>: <what is wrong>`
 */
export function violationsIn(catalogues: Record<string, Catalogue>): string[] {
  const names = new Set(Object.values(catalogues).flatMap(Object.keys));
  const [reference = {}] = Object.values(catalogues);
  return Object.entries(catalogues).flatMap(([language, catalogue]) =>
    [...names].flatMap((name) => {
      const text = catalogue[name];
      const violations = text === undefined ? ['is missing'] : violationsOf(text, language, reference[name]);
      return violations.map((violation) => `${language} ${name}: ${violation}`);
    }),
  );
}

/**
 * The inputs of a message, each with its type: `number` for the input of a plural, `string` for any other. @throws Error if the
 * text is not an ICU message
 */
export function inputsOf(text: string): Record<string, 'number' | 'string'> {
  const inputs: Record<string, 'number' | 'string'> = {};
  for (const token of allTokens(parse(text))) {
    if (token.type === 'plural') inputs[token.arg] = 'number';
    else if (token.type === 'argument') inputs[token.arg] ??= 'string';
  }
  return Object.fromEntries(Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function violationsOf(text: string, language: string, reference: string | undefined): string[] {
  let tokens: Token[];
  try {
    tokens = parse(text);
  } catch (error) {
    return [`is not an ICU message: ${error instanceof Error ? error.message : error}`];
  }
  const violations: string[] = [];
  for (const [input, type] of Object.entries(inputsOf(text))) {
    const isBare = allTokens(tokens).some((token) => token.type === 'argument' && token.arg === input);
    if (type === 'number' && isBare) violations.push(`shows {${input}} without its format; # shows it`);
  }
  if (text.trim() === '') violations.push('is empty');
  const [inputs, expected] = [text, reference ?? text].map(inputsAsText);
  if (inputs !== expected) violations.push(`takes (${inputs}) and not (${expected})`);
  for (const token of allTokens(tokens)) {
    if (token.type === 'plural') violations.push(...pluralViolations(token.cases, language));
    else if (!['argument', 'content', 'octothorpe'].includes(token.type))
      violations.push(`has a ${token.type}, which no message needs`);
  }
  return violations;
}

type Case = { key: string; tokens: Token[] };

/** What is wrong with a plural. It must have exactly the forms of its language, and each form must contain the number. */
function pluralViolations(cases: Case[], language: string): string[] {
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const forms = cases.map(({ key }) => key);
  return [
    ...needed.filter((form) => !forms.includes(form)).map((form) => `lacks the plural form ${form}`),
    ...forms
      .filter((form) => !needed.some((each) => each === form))
      .map((form) => `has the plural form ${form}, which ${language} does not know`),
    ...cases
      .filter(({ tokens }) => !allTokens(tokens).some(({ type }) => type === 'octothorpe'))
      .map(({ key }) => `lacks the number in the form ${key}`),
  ];
}

function inputsAsText(text: string): string {
  try {
    return Object.entries(inputsOf(text))
      .map(([name, type]) => `${name}: ${type}`)
      .join(', ');
  } catch {
    return '';
  }
}

/** The tokens, and the tokens inside their cases. */
function allTokens(tokens: Token[]): Token[] {
  return tokens.flatMap((token) =>
    'cases' in token ? [token, ...token.cases.flatMap((each) => allTokens(each.tokens))] : [token],
  );
}
