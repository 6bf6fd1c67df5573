import { expect, test } from 'vitest';
import { randomToken, token } from './tokens.ts';

test('a token is base64url without padding', () => {
  expect(token(new Uint8Array([251, 255, 254, 0]))).toBe('-__-AA');
  expect(token(new Uint8Array(32))).toMatch(/^[A-Za-z0-9_-]{43}$/);
});

test('fresh values come from the given bytes', () => {
  let next = 0;
  const random = () => new Uint8Array(16).fill(++next);
  expect(randomToken(random)).not.toBe(randomToken(random));
});
