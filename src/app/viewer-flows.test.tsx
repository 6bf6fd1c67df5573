import { expect, test } from 'vitest';
import { closeAndExpectAda, expectOnlyClose, openFlow, recordsOf, returnToTab, WRITE_FLOWS } from './test-flows.tsx';

test.each(WRITE_FLOWS)(
  '$title: when another tab has signed in somebody else, nothing is done and a message says who (F26)',
  async (flow) => {
    const { app, dialog, before } = await openFlow(flow);
    app.signInElsewhere('ada');
    await flow.confirm(app, dialog);
    const place = await expectOnlyClose(dialog, flow.personName);
    expect(await recordsOf(app)).toEqual(before);
    await closeAndExpectAda(app, place);
  },
);

test.each(WRITE_FLOWS)(
  '$title: a person who returns to the tab sees that somebody else is signed in, before anything is pressed (F26)',
  async (flow) => {
    const { app, dialog, before, requests } = await openFlow(flow);
    app.signInElsewhere('ada');
    requests.length = 0;
    returnToTab();
    const place = await expectOnlyClose(dialog, flow.personName);
    expect(requests.filter((each) => !each.startsWith('GET'))).toEqual([]);
    expect(await recordsOf(app)).toEqual(before);
    await closeAndExpectAda(app, place);
  },
);
