import { expect, test } from 'vitest';
import { comeBack, expectClosed, expectOver, FLOWS, opened, recordsOf } from './test-flows.tsx';

test.each(FLOWS)(
  '$words: when another tab has signed in somebody else, nothing is done and a message says who (F26)',
  async (flow) => {
    const { app, dialog, before } = await opened(flow);
    app.signInElsewhere('ada');
    await flow.confirm(app, dialog);
    await expectOver(dialog, flow.name);
    expect(await recordsOf(app)).toEqual(before);
    await expectClosed(app, dialog);
  },
);

test.each(FLOWS)(
  '$words: a person who returns to the tab sees the message before anything is pressed (F26)',
  async (flow) => {
    const { app, dialog, before, requests } = await opened(flow);
    app.signInElsewhere('ada');
    requests.length = 0;
    comeBack();
    await expectOver(dialog, flow.name);
    expect(requests.filter((each) => !each.startsWith('GET'))).toEqual([]);
    expect(await recordsOf(app)).toEqual(before);
    await expectClosed(app, dialog);
  },
);
