/** Bytes as base64url without padding, the form that the simulated networks give `state` and `code`. */
export function toBase64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** A new token that cannot be guessed: 256 random bits. */
export const newToken = (): string => toBase64url(crypto.getRandomValues(new Uint8Array(32)));
