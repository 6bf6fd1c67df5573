import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { renderApp } from '../app/test-app.tsx';

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

test('the copied link disappears as soon as the clock, the page or the plan changes', async () => {
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

test('the copied link contains the state of the simulation at the moment of the press; if that state cannot be read, the review tools say so', async () => {
  const { user, simulation, intercept } = renderApp();
  await user.click(await findButton('Review tools'));
  await findButton('Copy link');
  const before = (await simulation.get('/__mock')).body;
  const isRead = ({ url, method }: Request) => method === 'GET' && url.endsWith('/__mock');
  // This page does not learn of the change by itself.
  intercept((request) => (isRead(request) ? Response.json(before) : undefined));
  await simulation.control({ plan: 'enterprise' });
  intercept(null);
  await user.click(await findButton('Copy link'));
  const linkField = () => screen.findByRole('textbox', { name: 'Link to this state' });
  expect(await linkField()).toHaveDisplayValue(/plan=enterprise/);
  expect(await navigator.clipboard.readText()).toMatch(/plan=enterprise/);
  expect(screen.queryByText(/could not be read again/)).not.toBeInTheDocument();
  intercept((request) => (isRead(request) ? new Response(null, { status: 500 }) : undefined));
  await user.click(await findButton('Copy link'));
  const tools = screen.getByRole('complementary', { name: 'Review tools' });
  await waitFor(() => expect(tools).toHaveTextContent('The simulation could not be read again'));
  expect(await linkField()).toHaveDisplayValue(/plan=enterprise/);
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

test('a message for one person disappears when the review tools sign in another', async () => {
  const { user } = renderApp({ as: 'ada', path: '/settings/marketing/social/accounts?step=no-such-step' });
  await screen.findByRole('region', { name: 'Message' });
  await user.click(await findButton('Review tools'));
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Person' }), 'tomasz');
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Message' })).not.toBeInTheDocument());
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

test('the first blocked window switches off the fault that blocks one window, and a fault that was added meanwhile stays on', async () => {
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

test('the field of the clock says why it refuses an empty value, a time that the clocks skip, a past time and one after the end of the calendar; of a time that comes twice, it takes the later one if the earlier has passed', async () => {
  vi.stubEnv('TZ', 'Europe/Warsaw');
  onTestFinished(() => void vi.unstubAllEnvs());
  const { user, simulation } = renderApp({ accounts: [] });
  await user.click(await findButton('Review tools'));
  const field = await screen.findByLabelText('Move the clock to');
  const { now } = (await simulation.get('/__mock')).body;
  for (const [value, sentence] of [
    ['', 'Enter the day and the time.'],
    ['2027-03-28T02:30', /^That time does not exist: the clocks go forward\. Choose 28 Mar 2027, 0?3:30/],
    ['2026-11-01T10:00', 'The clock only moves forward: choose a later moment.'],
    ['2100-01-01T01:01', 'The clock goes no further than 1 Jan 2100, 01:00.'],
    ['12027-01-01T01:01', 'The clock goes no further than 1 Jan 2100, 01:00.'],
  ] as const) {
    fireEvent.change(field, { target: { value } });
    await user.click(await findButton('Go'));
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(sentence));
    expect((await simulation.get('/__mock')).body.now).toBe(now);
  }
  // 02:30 comes twice on this day. The clock is between the two, so the later one is meant.
  await simulation.control({ now: '2027-10-31T00:45:00.000Z' });
  await screen.findByText(/Simulated date: 31 Oct 2027, 0?2:45/);
  fireEvent.change(field, { target: { value: '2027-10-31T02:30' } });
  await user.click(await findButton('Go'));
  await waitFor(async () => expect((await simulation.get('/__mock')).body.now).toBe('2027-10-31T01:30:00.000Z'));
});
