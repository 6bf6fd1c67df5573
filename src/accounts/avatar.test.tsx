import { fireEvent, render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Avatar } from './Avatar.tsx';

const pictureOf = (avatarUrl: string | null) => {
  const named = {
    externalId: 'x-1',
    network: 'x',
    name: 'Acme Polska',
    handle: '@acme',
    kind: 'profile',
    avatarUrl,
  } as const;
  const { container } = render(<Avatar account={named} />);
  return { picture: container.querySelector('img'), container };
};

test.each([
  ['a file of the app', 'avatars/acme.svg', `${location.origin}/avatars/acme.svg`],
  ['an https address', 'https://example.com/a.png', 'https://example.com/a.png'],
  ['a picture within the address', 'data:image/png;base64,AA==', 'data:image/png;base64,AA=='],
])('%s is shown as the picture of an account', (_, address, shown) => {
  window.history.replaceState(null, '', '/settings/marketing/social/accounts');
  expect(pictureOf(address).picture).toHaveAttribute('src', shown);
});

test.each([
  null,
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://example.com/1',
  'http://elsewhere.example/a.png',
  '//elsewhere.example:99999/a.png',
  'https://',
])('in place of the picture at %s the initials are shown (F57)', (address) => {
  const { picture, container } = pictureOf(address);
  expect(picture).toBeNull();
  expect(container).toHaveTextContent('AP');
});

test('a picture that cannot be loaded gives way to the initials', () => {
  const { picture, container } = pictureOf('avatars/missing.svg');
  fireEvent.error(picture as HTMLElement);
  expect(container.querySelector('img')).toBeNull();
  expect(container).toHaveTextContent('AP');
});
