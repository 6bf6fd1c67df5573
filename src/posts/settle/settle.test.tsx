import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { changeLocale } from '../../i18n/locale.ts';
import { useToasts } from '../../ui/toasts/toasts.ts';
import {
  currentDialog,
  DOORS_QUOTED,
  dialogClosed,
  findOutcomes,
  openMissedTab,
  SETTLE_CALL_PREFIX,
  WINNERS_QUOTED,
  writes,
} from './test-missed.ts';

const HIRING_QUOTED = '“We are hiring: two people for the workshop in Gdynia, one fo…”';

test('missed posts are listed oldest first, and the tab says that none goes out by itself', async () => {
  await openMissedTab();
  const [, ...rows] = screen.getAllByRole('row');
  expect(rows.map((row) => /We are|Winners|Doors/.exec(row.textContent)?.[0])).toEqual(['We are', 'Winners', 'Doors']);
  expect(screen.getByText(/None goes out by itself/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Missed 3' })).toHaveAttribute('aria-current', 'page');
});

test('a missed post gets a new time, by default the next moment at its original time of day', async () => {
  const { press, confirm, finish, findPost, requests } = await openMissedTab();
  await press(`Reschedule ${WINNERS_QUOTED}`);
  const field = screen.getByLabelText<HTMLInputElement>(`New time for ${WINNERS_QUOTED}`);
  expect(new Date(field.value).toISOString()).toBe('2026-11-27T10:30:00.000Z');
  expect(new Date(field.min).toISOString()).toBe('2026-11-26T15:01:00.000Z');
  await confirm('Reschedule');
  const [outcome] = await findOutcomes();
  expect(outcome).toHaveTextContent(/Scheduled for 27 Nov 2026, \d\d:30$/);
  expect(screen.getByRole('heading', { name: 'What happened' })).toHaveFocus();
  expect(useToasts.getState().announcement).toBe('1 post scheduled');
  expect((await findPost('Winners'))?.scheduledAt).toBe(Date.parse('2026-11-27T10:30:00.000Z'));
  expect(writes(requests)).toHaveLength(1);
  await finish();
  expect(screen.getByRole('button', { name: `Reschedule ${DOORS_QUOTED}` })).toHaveFocus();
  expect(screen.getByRole('link', { name: 'Missed 2' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Scheduled 4' })).toBeVisible();
});

test('after the last row is settled the focus goes to the row before it; after the only row is settled, to the heading (F75)', async () => {
  const { press, confirm, finish } = await openMissedTab();
  const moveToDrafts = async (name: string) => {
    await press(`To drafts ${name}`);
    await confirm('Move to drafts');
    expect((await findOutcomes())[0]).toHaveTextContent('Moved to drafts');
    await finish();
  };
  await moveToDrafts(DOORS_QUOTED);
  expect(screen.getByRole('button', { name: `To drafts ${WINNERS_QUOTED}` })).toHaveFocus();
  await moveToDrafts(WINNERS_QUOTED);
  await moveToDrafts(HIRING_QUOTED);
  expect(screen.getByRole('heading', { name: 'Missed' })).toHaveFocus();
  expect(screen.getByRole('heading', { name: 'Nothing to decide' })).toBeVisible();
});

test('the deletion of a post must be confirmed: the dialog says that it is for good, and the focus starts on Cancel (F78)', async () => {
  const { press, confirm, requests, stateOf } = await openMissedTab();
  await press(`Delete ${WINNERS_QUOTED}`);
  const dialog = screen.getByRole('alertdialog', { name: 'Delete 1 post for good?' });
  expect(dialog).toHaveAccessibleDescription(/cannot be brought back.+Winners of the photo contest/);
  expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus();
  fireEvent(dialog, new Event('cancel', { cancelable: true }));
  await dialogClosed();
  expect(writes(requests)).toEqual([]);
  expect(screen.getByRole('button', { name: `Delete ${WINNERS_QUOTED}` })).toHaveFocus();
  await press(`Delete ${WINNERS_QUOTED}`);
  await confirm('Delete for good');
  expect((await findOutcomes())[0]).toHaveTextContent(/Deleted$/);
  expect(await stateOf('Winners')).toBe('deleted');
});

test('a time that is empty or has passed is refused beside its field, and nothing is sent', async () => {
  const { press, confirm, requests } = await openMissedTab();
  await press(`Reschedule ${WINNERS_QUOTED}`);
  const field = screen.getByLabelText(`New time for ${WINNERS_QUOTED}`);
  fireEvent.change(field, { target: { value: '' } });
  await confirm('Reschedule');
  expect(field).toHaveAccessibleDescription('Enter the day and the time.');
  expect(field).toHaveAttribute('aria-invalid', 'true');
  expect(field).toHaveFocus();
  fireEvent.change(field, { target: { value: '2026-11-24T10:00' } });
  expect(field).not.toHaveAttribute('aria-invalid');
  await confirm('Reschedule');
  expect(field).toHaveAccessibleDescription(/^This time has passed\. Choose one later than 26 Nov 2026/);
  expect(writes(requests)).toEqual([]);
});

test('a time that passes before the API reads it is also refused beside its field, and a later time is accepted', async () => {
  const { simulation, press, confirm, stateOf } = await openMissedTab();
  await press(`Reschedule ${WINNERS_QUOTED}`);
  const afterNewTime = '2026-11-27T11:00:00.000Z';
  simulation.override(`${SETTLE_CALL_PREFIX}/reschedule`, (_, pass) => simulation.moveTo(afterNewTime).then(pass), {
    once: true,
  });
  await confirm('Reschedule');
  const field = screen.getByLabelText(`New time for ${WINNERS_QUOTED}`);
  await waitFor(() =>
    expect(field).toHaveAccessibleDescription('Its new time has passed in the meantime. Choose a later one.'),
  );
  expect(field).toHaveFocus();
  expect(await stateOf('Winners')).toBe('missed');
  fireEvent.change(field, { target: { value: '2026-12-01T10:00' } });
  await confirm('Reschedule');
  expect((await findOutcomes())[0]).toHaveTextContent('Scheduled for 1 Dec 2026, 10:00');
});

test('a time that is too far ahead, even in a year of five digits, is refused beside its field, which names the latest possible time (MAY-SETTLE)', async () => {
  const { press, confirm, stateOf } = await openMissedTab();
  await press(`Reschedule ${WINNERS_QUOTED}`);
  const field = screen.getByLabelText(`New time for ${WINNERS_QUOTED}`);
  for (const value of ['2028-11-26T15:01', '12027-04-04T02:30']) {
    fireEvent.change(field, { target: { value } });
    await confirm('Reschedule');
    await waitFor(() =>
      expect(field).toHaveAccessibleDescription('Its new time is too far ahead. Choose one by 26 Nov 2028, 15:00.'),
    );
    expect(field).toHaveFocus();
    fireEvent.change(field, { target: { value: '' } });
  }
  expect(await stateOf('Winners')).toBe('missed');
});

test('without the right every control is disabled and says why and who to ask, and nothing can be selected (MAY-SETTLE)', async () => {
  const { user } = await openMissedTab('priya');
  const deleteButton = screen.getByRole('button', { name: `Delete ${WINNERS_QUOTED}` });
  expect(deleteButton).toHaveAttribute('aria-disabled', 'true');
  expect(deleteButton).toHaveAccessibleDescription(/^Your permission covers drafts only\. Ask Marek Nowak/);
  await user.click(deleteButton);
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
  for (const button of screen.getAllByRole('button', { name: /^(Reschedule|To drafts|Delete)/ })) {
    expect(button).toHaveAccessibleDescription(/^Your permission covers drafts only/);
  }
  for (const box of screen.getAllByRole('checkbox')) {
    expect(box).toHaveAccessibleDescription(/^Your permission covers drafts only/);
    await user.click(box);
    expect(box).not.toBeChecked();
    expect(box).toHaveFocus();
  }
});

test('without a selection the buttons for selected posts are disabled and say why; a partial selection shows as mixed', async () => {
  const { toggle } = await openMissedTab();
  const bar = screen.getByRole('group', { name: 'Selected posts' });
  for (const button of within(bar).getAllByRole('button')) {
    expect(button).toHaveAccessibleDescription('Select at least one post.');
  }
  await toggle(`Select ${DOORS_QUOTED}`);
  const selectAll = screen.getByRole('checkbox', { name: 'Select all on this page' });
  expect(selectAll).toBePartiallyChecked();
  await toggle('Select all on this page');
  expect(selectAll).toBeChecked();
  await toggle('Select all on this page');
  expect(within(bar).getByText('0 selected')).toBeVisible();
});

test('the dialogs are in Polish, including numbers and dates', async () => {
  const { user } = await openMissedTab();
  await act(() => changeLocale('pl'));
  await screen.findByRole('table', { name: '3 posty' });
  await user.click(screen.getByRole('checkbox', { name: 'Zaznacz wszystkie na tej stronie' }));
  await user.click(screen.getByRole('button', { name: 'Zmień termin zaznaczonych postów' }));
  const dialog = screen.getByRole('dialog', { name: 'Zmień termin 3 postów' });
  await user.click(within(dialog).getByRole('button', { name: 'Zmień termin' }));
  await screen.findByRole('dialog', { name: 'Co się stało' });
  expect(currentDialog()).toHaveTextContent('zaplanowano 3 posty');
  expect(screen.getAllByText(/^Zaplanowano na 27 listopada 2026/).length).toBeGreaterThan(0);
  expect(document.body).not.toHaveTextContent(/Reschedule|Scheduled|Missed|Done/);
});
