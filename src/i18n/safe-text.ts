/** Takes out the characters that turn the direction of writing, so that a name cannot pose as another (F58). */
export const withoutBidi = (text: string): string =>
  text.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');

/** Nothing a person could see: spaces, controls and direction marks alone. */
export const isBlank = (text: string): boolean => text.replace(/[\p{C}\p{Z}]/gu, '') === '';
