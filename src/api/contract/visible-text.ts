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
