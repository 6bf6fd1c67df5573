import { expect, test } from 'vitest';
import { newToken, toBase64url } from './tokens.ts';

test('a token is base64url without padding', () => {
  expect(toBase64url(new Uint8Array([251, 255, 254, 0]))).toBe('-__-AA');
  expect(toBase64url(new Uint8Array(32))).toMatch(/^[A-Za-z0-9_-]{43}$/);
});

test('each new token is different, and has 32 bytes', () => {
  expect(newToken()).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(newToken()).not.toBe(newToken());
});
