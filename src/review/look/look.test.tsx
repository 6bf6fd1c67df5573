import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { account, disconnected, named } from '../../../mocks/testing.ts';
import { renderApp } from '../../app/test-app.tsx';
import { changeLocale } from '../../i18n/locale.ts';
import { ACCOUNTS_PATH } from '../../navigation/paths.ts';
import { longText } from './long-texts.ts';
import { setLook } from './look-state.ts';

beforeEach(() => {
  sessionStorage.clear();
  onTestFinished(async () => {
    setLook({});
    await waitFor(() => expect(document.documentElement.dir).toBe('ltr'));
  });
});

const LOOK = 'text-size=200&motion=reduced&direction=rtl&texts=long';
/** A text of the app as it is in long texts. */
const long = (text: string) => longText(() => text)();
const html = document.documentElement;
const findButton = (name: string) => screen.findByRole('button', { name });
const selectOf = (name: string) => screen.findByRole('combobox', { name });

test('a link sets text size, direction and long texts, which stay on another page and in a copied link, until the review tools take each back', async () => {
  const { user } = renderApp({ path: `${ACCOUNTS_PATH}?${LOOK}` });
  await screen.findByRole('heading', { name: long('Social accounts') });
  expect(html.dir).toBe('rtl');
  expect(html.style.fontSize).toBe('200%');
  await user.click(await screen.findByRole('tab', { name: long('Notifications') }));
  await user.click(await findButton(long('Review tools')));
  expect(html.dir).toBe('rtl');
  setLook({ 'text-size': '200', motion: 'reduced', direction: 'rtl' });
  await user.click(await findButton('Copy link'));
  const link = await screen.findByRole('textbox', { name: 'Link to this state' });
  await waitFor(() => expect(link).toHaveDisplayValue(/text-size=200&motion=reduced&direction=rtl$/));
  await user.selectOptions(await selectOf('Direction'), 'usual');
  expect(html.dir).toBe('ltr');
  await user.selectOptions(await selectOf('Text size'), '150 %');
  expect(html.style.fontSize).toBe('150%');
  await user.selectOptions(await selectOf('Text size'), 'usual');
  expect(html.style.fontSize).toBe('');
});

test('a change of language keeps the direction and the long texts', async () => {
  const { user } = renderApp({ path: `${ACCOUNTS_PATH}?direction=rtl&texts=long` });
  await screen.findByRole('heading', { name: long('Social accounts') });
  onTestFinished(() => changeLocale('en'));
  await user.click(screen.getByRole('radio', { name: 'Polski', hidden: true }));
  await screen.findByRole('heading', { name: long('Konta społecznościowe') });
  expect(html.dir).toBe('rtl');
});

test('an account that the review tools choose is lost for the reason chosen', async () => {
  const { user, simulation } = renderApp({
    accounts: [account('facebook'), account('x', named('Baltic Bikes')), account('x', named('Gone'), disconnected())],
  });
  await user.click(await findButton('Review tools'));
  await user.click(await findButton('Lose an account'));
  const accounts = await selectOf('Account to lose');
  expect(accounts).toHaveTextContent(/^Acme, FacebookBaltic Bikes, X$/);
  await user.type(within(screen.getByRole('complementary', { name: 'Review tools' })).getByRole('searchbox'), 'baltic');
  await waitFor(() => expect(accounts).toHaveTextContent(/^Baltic Bikes, X$/));
  await user.selectOptions(await selectOf('Reason'), 'deleted at the network');
  await user.click(await findButton('Lose it now'));
  await screen.findByText('The network has disconnected Baltic Bikes, X.');
  expect((await simulation.account('acc-baltic-bikes-x')).disconnection?.cause).toBe('deleted-on-network');
  await screen.findByText('No connected account matches.');
  await user.click(await findButton('Lose it now'));
});

test('a link loses the account that it names, once; one that cannot be lost is named', async () => {
  const { simulation } = renderApp({
    accounts: [account('facebook')],
    path: `${ACCOUNTS_PATH}?lose=acc-acme-facebook`,
  });
  await waitFor(async () =>
    expect((await simulation.account('acc-acme-facebook')).disconnection?.cause).toBe('security'),
  );
  expect(screen.queryByRole('region', { name: 'Message' })).not.toBeInTheDocument();
});

test.each(['acc-nothing', 'acc-acme-facebook@boredom'])(
  'a link to lose %s says that this could not be done',
  async (lose) => {
    const { simulation } = renderApp({ accounts: [account('facebook')], path: `${ACCOUNTS_PATH}?lose=${lose}` });
    expect(await screen.findByRole('region', { name: 'Message' })).toHaveTextContent(
      `This link could not be applied in full: lose=${lose}. Check the address.`,
    );
    expect((await simulation.account('acc-acme-facebook')).disconnection).toBeNull();
  },
);
