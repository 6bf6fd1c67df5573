/**
 * What a person can see of a text, so that whoever types what they see gets an equal text: in NFC, without marks of direction, zero-width
 * and other invisible characters, each run of white space as one space, and trimmed. For comparing, not for showing.
 */
export const visibleText = (text: string): string =>
  text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFC')
    .replace(/[\p{White_Space}\p{Cc}\u2800]+/gu, ' ')
    .trim();

/** Whether a text has nothing visible. */
export const isInvisible = (text: string): boolean => visibleText(text) === '';

/** A text as a search compares it: what is visible of it, without case and accents. */
export function normalizeForSearch(text: string): string {
  return visibleText(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd')
    .replace(/ß/g, 'ss');
}
