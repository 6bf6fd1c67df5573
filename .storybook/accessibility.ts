import axe from 'axe-core';
import { expect } from 'storybook/test';

/** Storybook's own elements. */
const OF_STORYBOOK = ['.sb-wrapper', '#storybook-docs', '#storybook-highlights-root'];

/** Fails where axe objects to what is on screen now. What is there at the end of a story is looked at by the add-on. */
export async function checkAccessibility(): Promise<void> {
  const { violations } = await axe.run(
    { include: document.body, exclude: OF_STORYBOOK },
    // As the add-on has it: a story is not always a whole page.
    { resultTypes: ['violations'], rules: { region: { enabled: false } } },
  );
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })),
  );
  await expect(found).toEqual([]);
}
