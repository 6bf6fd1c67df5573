import { describe, expect, test } from 'vitest';
import type { Notice } from '../../src/api/contract/notice.ts';
import { account, connectedBy, disconnected, isoOnDay, startSimulation } from '../testing.ts';
import { ask, DISCONNECTED, EXPIRING, ID, noticesOf, requestsOf, start, takeStep, unreadOf } from './test-requests.ts';

describe('a request says what is wanted, why and by when (ASK)', () => {
  test('the disconnect of an expiring account is wanted for its renewal, before it expires', async () => {
    const simulation = start();
    const id = await ask(simulation, 'lena', 'marek', { note: '  Our campaign starts on Monday.\n' }, EXPIRING);
    expect(await noticesOf(simulation, 'marek')).toMatchObject([
      {
        kind: 'request',
        request: {
          id,
          action: 'disconnect',
          purpose: 'renew',
          until: isoOnDay(5),
          note: 'Our campaign starts on Monday.',
          state: 'open',
          canDecline: true,
        },
      },
    ]);
    expect(await requestsOf(simulation, 'lena', EXPIRING)).toEqual([
      {
        id,
        action: 'disconnect',
        to: { id: 'marek', name: 'Marek Nowak', active: true },
        at: isoOnDay(0),
        note: 'Our campaign starts on Monday.',
        until: isoOnDay(5),
        purpose: 'renew',
        remindedAt: null,
        canRemind: false,
        remindFrom: isoOnDay(1),
      },
    ]);
  });

  test('a reconnect is wanted while the posts are kept; after that the notice says that it is too late', async () => {
    const simulation = start();
    await ask(simulation, 'tomasz', 'marek', { action: 'reconnect' }, DISCONNECTED);
    const wanted = { purpose: 'keep-history', until: isoOnDay(50) };
    expect(await noticesOf(simulation, 'marek')).toMatchObject([{ expired: false, request: wanted }]);
    await simulation.advance({ days: 50 });
    expect((await noticesOf(simulation, 'marek')).at(-1)).toMatchObject({ expired: false });
    await simulation.advance({ milliseconds: 1 });
    expect((await noticesOf(simulation, 'marek')).at(-1)).toMatchObject({ expired: true, request: wanted });
  });

  test('a note of 280 characters is sent, whatever their size in memory', async () => {
    const simulation = start();
    await ask(simulation, 'lena', 'marek', { note: '🦄'.repeat(280) });
    expect((await requestsOf(simulation, 'lena'))[0]?.note).toBe('🦄'.repeat(280));
  });

  test('only the asker and the person asked read the notes, others only the request', async () => {
    const simulation = start();
    const id = await ask(simulation, 'lena', 'marek', { note: 'Between us.' });
    await takeStep(simulation, 'marek', id, 'decline', { note: 'Not this week.' });
    const notes = async (as: string) =>
      (await simulation.get(`/api/social/accounts/${ID}/notices`, { as })).body.sent.map(({ request }: Notice) => [
        request?.state,
        request?.note,
        request?.answer,
      ]);
    // `sent` lists two notices, the request and its decline; both have the notes of the request.
    const withNotes = ['declined', 'Between us.', 'Not this week.'];
    for (const as of ['lena', 'marek']) expect(await notes(as), as).toEqual([withNotes, withNotes]);
    for (const as of ['ada', 'priya']) {
      const withoutNotes = ['declined', null, null];
      expect(await notes(as), as).toEqual([withoutNotes, withoutNotes]);
    }
    expect(await requestsOf(simulation, 'priya')).toEqual([]);
  });
});

describe('a reminder (ASK)', () => {
  test('is possible once in 24 hours; it is a new unread notice that takes the place of the earlier one', async () => {
    const simulation = start();
    const id = await ask(simulation, 'lena', 'marek');
    const unreadBefore = await unreadOf(simulation, 'marek');
    const [first] = await noticesOf(simulation, 'marek');
    await simulation.post(`/api/notifications/${first?.id}/read`, { as: 'marek' });
    await simulation.advance({ hours: 23, minutes: 59 });
    const before = await simulation.state();
    expect((await takeStep(simulation, 'lena', id, 'remind')).body.code).toBe('too-soon');
    expect(await simulation.state()).toEqual(before);
    await simulation.advance({ minutes: 1 });
    expect(await requestsOf(simulation, 'lena')).toMatchObject([{ canRemind: true }]);
    const reply = await takeStep(simulation, 'lena', id, 'remind');
    expect([reply.status, reply.body]).toMatchObject([
      200,
      { kind: 'request', readAt: null, at: isoOnDay(1), request: { id, state: 'open', remindedAt: isoOnDay(1) } },
    ]);
    expect(await noticesOf(simulation, 'marek')).toMatchObject([{ id: reply.body.id, readAt: null }]);
    expect(await unreadOf(simulation, 'marek')).toBe(unreadBefore);
    expect((await takeStep(simulation, 'lena', id, 'remind')).body.code).toBe('too-soon');
    expect(await requestsOf(simulation, 'lena')).toMatchObject([
      { id, at: isoOnDay(0), remindedAt: isoOnDay(1), canRemind: false, remindFrom: isoOnDay(2) },
    ]);
    await simulation.advance({ days: 1 });
    expect((await takeStep(simulation, 'lena', id, 'remind')).status).toBe(200);
    // The first reminder is still unread, but is not counted any more.
    expect(await unreadOf(simulation, 'marek')).toBe(unreadBefore);
  });
});

describe('a withdrawn request (ASK)', () => {
  test('is over for both sides: the person asked has it only as withdrawn, a later disconnect is no news for the asker, and a new request can be sent', async () => {
    const simulation = start();
    const id = await ask(simulation, 'lena', 'marek');
    expect((await takeStep(simulation, 'lena', id, 'withdraw')).status).toBe(200);
    expect(await noticesOf(simulation, 'marek')).toMatchObject([
      { kind: 'request', from: { id: 'lena' }, settledBy: 'withdrawn', request: { id, state: 'withdrawn' } },
    ]);
    expect(await requestsOf(simulation, 'lena')).toEqual([]);
    expect((await simulation.account(ID, { as: 'lena' })).can.disconnect).not.toHaveProperty('asked');
    await simulation.disconnect(ID, { as: 'marek' });
    expect(await noticesOf(simulation, 'lena')).toEqual([]);
    await simulation.reconnect(ID, { as: 'marek' });
    expect(await ask(simulation, 'lena', 'marek')).not.toBe(id);
  });
});

describe('a declined request (ASK)', () => {
  test('is over for both sides, and the asker gets the answer', async () => {
    const simulation = start();
    const id = await ask(simulation, 'lena', 'marek', { note: 'Please.' });
    const reply = await takeStep(simulation, 'marek', id, 'decline', { note: ' Not this week. ' });
    expect([reply.status, reply.body.kind]).toEqual([200, 'request-declined']);
    expect(await noticesOf(simulation, 'lena')).toMatchObject([
      {
        kind: 'request-declined',
        from: { id: 'marek' },
        settledBy: 'news',
        readAt: null,
        recipients: [{ person: { id: 'lena' }, why: 'asker' }],
        request: { id, state: 'declined', note: 'Please.', answer: 'Not this week.', endedByRemoval: false },
      },
    ]);
    expect(await noticesOf(simulation, 'marek')).toMatchObject([
      { kind: 'request', settledBy: 'declined', request: { canDecline: false } },
    ]);
    expect(await requestsOf(simulation, 'lena')).toEqual([]);
  });

  test('needs neither a note nor a body', async () => {
    const simulation = start();
    const id = await ask(simulation, 'lena', 'marek');
    expect((await takeStep(simulation, 'marek', id, 'decline')).body.request).toMatchObject({ answer: null });
  });
});

describe('a disconnect, a loss or a removal of the account ends requests (ASK, SETTLED)', () => {
  test('each asker gets one notice for the action, whoever carries it out', async () => {
    const simulation = start();
    await ask(simulation, 'lena', 'marek');
    await ask(simulation, 'lena', 'ada');
    await ask(simulation, 'priya', 'marek');
    await ask(simulation, 'priya', 'marek', { action: 'remove' });
    await simulation.disconnect(ID, { as: 'ada' });
    const done = { kind: 'request-done', action: 'disconnect', from: { id: 'ada' }, request: { state: 'done' } };
    expect(await noticesOf(simulation, 'lena')).toMatchObject([done]);
    expect(await noticesOf(simulation, 'priya')).toMatchObject([done]);
    expect(await requestsOf(simulation, 'priya')).toMatchObject([{ action: 'remove' }]);
    expect((await noticesOf(simulation, 'marek')).map(({ settledBy }) => settledBy)).toEqual([null, 'done', 'done']);
  });

  test('a loss fulfils a request to disconnect; nobody is named as having done it', async () => {
    const simulation = start();
    await ask(simulation, 'lena', 'marek', {}, EXPIRING);
    await simulation.advance({ days: 5 });
    expect(await noticesOf(simulation, 'lena')).toMatchObject([
      { from: null, at: isoOnDay(5), request: { purpose: 'renew', state: 'done' } },
    ]);
  });

  test('a removal ends requests for other actions too, and their notices say so; no notice links to the account', async () => {
    const simulation = start();
    await ask(simulation, 'lena', 'marek');
    await ask(simulation, 'lena', 'marek', { action: 'remove' });
    await simulation.remove(ID, { as: 'ada' });
    expect(await noticesOf(simulation, 'lena')).toMatchObject([
      { kind: 'request-done', action: 'remove', link: null, request: { state: 'done', endedByRemoval: false } },
      { kind: 'request-declined', action: 'disconnect', link: null, request: { endedByRemoval: true } },
    ]);
    expect((await noticesOf(simulation, 'marek')).map(({ settledBy }) => settledBy)).toEqual(['done', 'removed']);
  });
});

describe('a reconnect by somebody else and the requests to the original connector (ASK, HANDOVER)', () => {
  const YOUTUBE = 'acc-acme-youtube';
  const startDisconnected = (days: number) =>
    startSimulation({ accounts: [account('youtube', connectedBy('tomasz'), disconnected({ days }))] });

  test('after the keep window it ends them: the asker gets a notice that the person asked has lost the right; requests to other people stay open', async () => {
    const simulation = startDisconnected(61);
    await ask(simulation, 'lena', 'tomasz', { action: 'remove' }, YOUTUBE);
    await ask(simulation, 'lena', 'ada', { action: 'remove' }, YOUTUBE);
    expect((await simulation.reconnect(YOUTUBE, { as: 'marek' })).status).toBe(200);
    expect(await noticesOf(simulation, 'lena')).toMatchObject([
      {
        kind: 'request-declined',
        action: 'remove',
        from: { id: 'marek' },
        request: { to: { id: 'tomasz' }, endedByLostRight: true, endedByRemoval: false },
      },
    ]);
    expect(await requestsOf(simulation, 'lena', YOUTUBE)).toMatchObject([{ to: { id: 'ada' } }]);
    const received = (await noticesOf(simulation, 'tomasz')).find(({ kind }) => kind === 'request');
    expect(received).toMatchObject({ settled: true, settledBy: 'right-lost', request: { canDecline: false } });
  });

  test('within the keep window the original connector stays, and so does the request', async () => {
    const simulation = startDisconnected(59);
    await ask(simulation, 'lena', 'tomasz', { action: 'remove' }, YOUTUBE);
    expect((await simulation.reconnect(YOUTUBE, { as: 'marek' })).status).toBe(200);
    expect(await simulation.account(YOUTUBE)).toMatchObject({ originalConnector: { id: 'tomasz' } });
    expect(await requestsOf(simulation, 'lena', YOUTUBE)).toMatchObject([{ to: { id: 'tomasz' } }]);
  });
});
