/** A text without the characters that change its direction, so that a name cannot look like another (F58). */
export const withoutBidi = (text: string): string =>
  text.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
