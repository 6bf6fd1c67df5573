import type { Meta, StoryObj } from '@storybook/react-vite';
import { Link, useSearchParams } from 'react-router';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { DARK, FORCED_COLOURS, PHONE } from '../../.storybook/variants.ts';
import { SearchField } from './SearchField.tsx';

const meta = {
  component: SearchField,
  args: { label: 'Search accounts', hint: 'Name or handle', search: '', onChange: fn() },
  render: function Toolbar({ onChange, ...args }) {
    const [params, setParams] = useSearchParams(args.search ? { q: args.search } : {});
    const search = params.get('q') ?? '';
    const follow = (next: string) => {
      onChange(next);
      setParams({ q: next }, { replace: true });
    };
    return (
      <>
        <SearchField {...args} search={search} onChange={follow} />
        <p>
          Searched for: <output>{search}</output>
        </p>
        <Link to="?q=acme">Acme</Link>
      </>
    );
  },
} satisfies Meta<typeof SearchField>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {
  play: async ({ canvas }) => {
    const field = canvas.getByRole('searchbox', { name: 'Search accounts' });
    await expect(field).toHaveAttribute('placeholder', 'Name or handle');
    await expect(field).toHaveValue('');
  },
};

/** Typing changes the address; the address does not overwrite what is typed. */
export const TypesAndClears: Story = {
  play: async ({ args, canvas }) => {
    const field = canvas.getByRole('searchbox');
    await userEvent.type(field, 'bikes');
    await expect(field).toHaveValue('bikes');
    await expect(field, 'the field is not mounted again').toHaveFocus();
    await expect(canvas.getByRole('status')).toHaveTextContent('bikes');
    await userEvent.clear(field);
    await expect(args.onChange).toHaveBeenLastCalledWith('');
    await expect(canvas.getByRole('status')).toBeEmptyDOMElement();
  },
};

/** After a link was followed, the field shows the text of the address. */
export const FollowsALink: Story = {
  play: async ({ args, canvas }) => {
    await userEvent.type(canvas.getByRole('searchbox'), 'bikes');
    await userEvent.click(canvas.getByRole('link', { name: 'Acme' }));
    await waitFor(() => expect(canvas.getByRole('searchbox')).toHaveValue('acme'));
    await expect(args.onChange).toHaveBeenLastCalledWith('bikes');
  },
};

export const Filled: Story = {
  args: { search: 'acme' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('searchbox')).toHaveValue('acme');
  },
};

export const Dark: Story = { ...Empty, ...DARK };

export const ForcedColours: Story = { ...Filled, ...FORCED_COLOURS };

export const Phone: Story = { ...Empty, ...PHONE };
