import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Spectral } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';

/** A problem that a linter reports at one place of a document. */
export interface Remark {
  rule: string;
  /** Where, as a JSON pointer: `/info/contact`. */
  at: string;
}

/** Remarks of Redocly by its strict recommended rules, and by further rules that fit this API. */
export async function redoclyRemarks(document: object): Promise<Remark[]> {
  const config = await createConfig({
    extends: ['recommended-strict'],
    rules: {
      'component-name-unique': 'error',
      'info-contact': 'error',
      'operation-description': 'error',
      'operation-singular-tag': 'error',
      'operation-tag-defined': 'error',
      'parameter-description': 'error',
      'path-http-verbs-order': 'error',
      'path-params-defined': 'error',
      'spec-strict-refs': 'error',
      'tags-alphabetical': 'error',
    },
  });
  const problems = await lintFromString({ source: JSON.stringify(document), config });
  return problems.map(({ ruleId, location }) => ({ rule: ruleId, at: location[0]?.pointer?.replace(/^#/, '') ?? '' }));
}

/** Remarks of Spectral by all its OpenAPI rules except two that ask for what does not exist here. */
export async function spectralRemarks(document: object): Promise<Remark[]> {
  const spectral = new Spectral();
  spectral.setRuleset({
    // The types of the two Spectral packages do not fit each other.
    extends: [[oas as never, 'all']],
    rules: {
      // The licence has an identifier, and OpenAPI allows either that or a URL.
      'license-url': 'off',
      // The team has a name, but neither an email address nor a page.
      'contact-properties': 'off',
    },
  });
  const results = await spectral.run(JSON.stringify(document));
  const escaped = (part: string | number) => `${part}`.replaceAll('~', '~0').replaceAll('/', '~1');
  return results.map(({ code, path }) => ({ rule: `${code}`, at: path.map((part) => `/${escaped(part)}`).join('') }));
}
