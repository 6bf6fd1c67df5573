import { m } from '../i18n/messages.ts';
import { withoutBidi } from '../i18n/safe-text.ts';

/** Says which unknown values are left out of the address (F30); empty if there is none. */
export function unknownValuesSentence(parameters: readonly (readonly [name: string, value: string])[]): string {
  if (parameters.length === 0) return '';
  const values = parameters.map(([name, value]) => `${name}=${shortened(withoutBidi(value))}`).join(', ');
  return m.app_link_unknown({ values });
}

const MAX_LENGTH = 40;

const shortened = (value: string): string => (value.length > MAX_LENGTH ? `${value.slice(0, MAX_LENGTH)}…` : value);
