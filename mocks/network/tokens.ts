/** Bytes as base64url without padding, such as states and codes carry. */
export function token(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** A fresh unguessable value; `random` is where the bytes come from. */
export const randomToken = (random: () => Uint8Array): string => token(random());
