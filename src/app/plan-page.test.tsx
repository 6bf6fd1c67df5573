import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp } from './test-app.tsx';

test('without the needed plan a page in place of the list says that posts still go out and connections still expire (F61)', async () => {
  renderApp({ scenario: 'plan-required' });
  const title = await screen.findByRole('heading', { name: 'Your plan does not include social accounts' });
  expect(title.closest('section')).toHaveTextContent(/scheduled posts still go out, connections still expire.+upgrade/);
});

test('the page about the plan has one next step: it looks at the plan again, and says if that is still the same (F61)', async () => {
  const { simulation, user } = renderApp({ scenario: 'plan-required' });
  await screen.findByRole('heading', { name: 'Your plan does not include social accounts' });
  const main = screen.getByRole('main');
  expect(within(main).getAllByRole('button')).toHaveLength(1);
  expect(within(main).queryByRole('link')).not.toBeInTheDocument();
  expect(main).not.toHaveTextContent(/\d/);
  await user.click(within(main).getByRole('button', { name: 'Check again' }));
  expect(await screen.findByRole('region', { name: 'Message' })).toHaveTextContent('The plan is still Free.');
  await simulation.control({ plan: 'enterprise' });
  await user.click(within(main).getByRole('button', { name: 'Check again' }));
  expect(await screen.findByRole('table')).toBeVisible();
});
