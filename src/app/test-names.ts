import { within } from 'storybook/test';

const NAMED_ROLES = [
  'alertdialog',
  'button',
  'checkbox',
  'columnheader',
  'combobox',
  'dialog',
  'group',
  'heading',
  'img',
  'link',
  'list',
  'navigation',
  'progressbar',
  'radio',
  'region',
  'rowheader',
  'search',
  'searchbox',
  'tab',
  'table',
  'textbox',
];

/**
 * The accessible names in the document that have a full stop before a colon or a comma. Such a name is a sentence with something
 * put after it.
 */
export function brokenNames(): string[] {
  const names = new Set<string>();
  const collect = (name: string) => {
    names.add(name);
    return false;
  };
  // With `hidden`, the search skips its slow check of what is shown.
  for (const role of NAMED_ROLES) within(document.body).queryAllByRole(role, { hidden: true, name: collect });
  return [...names].filter((name) => /\.\s*[:,]/.test(name));
}
