import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Spectral } from '@stoplight/spectral-core';
import oas from '@stoplight/spectral-rulesets/dist/oas/index.js';

/** What a linter reports about one place of a document. */
export interface Remark {
  rule: string;
  /** The place, as a JSON pointer such as `/info/contact`. */
  pointer: string;
}

/** What Redocly reports with its strict recommended rules and with further rules that fit this API. */
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
  return problems.map(({ ruleId, location: [place] }) => ({
    rule: ruleId,
    pointer: place?.pointer?.replace(/^#/, '') ?? '',
  }));
}

/** What Spectral reports with all its OpenAPI rules, except one that requires what this API does not have. */
export async function spectralRemarks(document: object): Promise<Remark[]> {
  const spectral = new Spectral();
  spectral.setRuleset({
    // The types of the two Spectral packages do not fit each other.
    extends: [[oas as never, 'all']],
    rules: {
      // The team has a name, but neither an email address nor a page.
      'contact-properties': 'off',
    },
  });
  const results = await spectral.run(JSON.stringify(document));
  const segment = (part: string | number) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return results.map(({ code, path }) => ({ rule: `${code}`, pointer: path.map(segment).join('') }));
}
