/** Bytes as base64url without padding, the form of states and codes. */
export function token(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** A new token that cannot be guessed: 256 random bits. */
export const newToken = (): string => token(crypto.getRandomValues(new Uint8Array(32)));
