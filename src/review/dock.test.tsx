import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { renderApp } from '../app/test-app.tsx';
import { useDock } from './dock-state.ts';

beforeEach(() => useDock.setState({ isOpen: false }));

const findButton = (name: string) => screen.findByRole('button', { name });

test('while the clock runs, what happens is listed and announced', async () => {
  const { user, simulation } = renderApp();
  const { now: firstEventAt } = (await simulation.post('/__mock/next-event')).body;
  const msBeforeEvent = (ms: number) => new Date(Date.parse(firstEventAt) - ms).toISOString();
  // The clock moves only forward, unless the scenario starts again.
  await simulation.control({ scenario: 'typical', now: msBeforeEvent(3_600_000) });
  await user.click(await findButton('Review tools'));
  await user.click(await findButton('Running'));
  const events = await screen.findByRole('region', { name: 'What time has brought' });
  expect(events).toHaveTextContent('The clock is running; nothing has happened yet.');
  await simulation.control({ now: msBeforeEvent(500) });
  await waitFor(() => expect(events).toHaveTextContent('1 thing happened on the way.'));
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('1 thing happened on the way.');
  await user.click(await findButton('Reset'));
  await waitFor(() => expect(events).not.toBeInTheDocument());
});

test('the copied link disappears as soon as the page shows something else', async () => {
  const { user } = renderApp();
  await user.click(await findButton('Review tools'));
  const linkField = () => screen.queryByRole('textbox', { name: 'Link to this state' });
  for (const change of [
    async () => user.click(await findButton('+1 day')),
    async () => user.click(await screen.findByRole('tab', { name: 'Notifications' })),
    async () => user.selectOptions(await screen.findByRole('combobox', { name: 'Plan' }), 'enterprise'),
  ]) {
    await user.click(await findButton('Copy link'));
    await waitFor(() => expect(linkField()).toHaveValue());
    await change();
    await waitFor(() => expect(linkField()).not.toBeInTheDocument());
  }
});

test('the calls offered for a fault are those that it can affect', async () => {
  const { user } = renderApp();
  await user.click(await findButton('Review tools'));
  const callOptions = () => screen.getByRole('combobox', { name: 'On' }).querySelectorAll('option').length;
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Fault' }), 'server-error');
  expect(callOptions()).toBeGreaterThan(10);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Fault' }), 'sign-in-denied');
  // Only the option for all calls.
  expect(callOptions()).toBe(1);
});

test('+30 days moves the clock, and the list of events names accounts like the rest of the app', async () => {
  // The scenario has accounts without a name.
  const { user } = renderApp({ scenario: 'twins' });
  await user.click(await findButton('Review tools'));
  await user.click(await findButton('+30 days'));
  const events = await screen.findByRole('region', { name: 'What time has brought' });
  const listed = within(events).getAllByRole('listitem');
  expect(listed.map(({ textContent }) => textContent).join()).toMatch(/Unnamed YouTube channel/);
  await screen.findByText(/Simulated date: 23 Dec 2026/);
});

test('a link to an unknown step shows a message', async () => {
  renderApp({ path: '/settings/marketing/social/accounts?step=reconect' });
  expect(await screen.findByRole('region', { name: 'Message' })).toHaveTextContent(
    'This link could not be applied in full: step=reconect. Check the address.',
  );
});

test('a window that is blocked once switches that fault off, and leaves a fault that was added meanwhile', async () => {
  const { simulation } = renderApp({ accounts: [] });
  const allowed = vi.fn();
  vi.stubGlobal('open', allowed);
  onTestFinished(() => void vi.unstubAllGlobals());
  await screen.findByText(/Simulated date/);
  await simulation.control({ faults: [{ name: 'popup-blocked', once: true }] });
  await waitFor(() => expect(window.open).not.toBe(allowed));
  // The app has not read this fault yet.
  await simulation.control({ faults: [{ name: 'popup-blocked', once: true }, 'sign-in-denied'] });
  expect(window.open('about:blank')).toBeNull();
  await waitFor(async () => expect((await simulation.get('/__mock')).body.faults).toEqual(['sign-in-denied']));
  await waitFor(() => expect(window.open).toBe(allowed));
});
