import type { QueryClient } from '@tanstack/react-query';
import type { FaultName } from '../api/contract/fault.ts';
import type { FlowAction, FlowStep } from '../api/contract/flow.ts';
import {
  decideSignIn,
  loginsOf,
  setSimulation,
  signInElsewhere,
  signInPerson,
  simulationQuery,
} from '../api/simulation.ts';
import { relayResult, resultOf } from '../sign-in/sign-in-relay.ts';
import { dismissToast } from '../ui/toasts/toasts.ts';

const TIMEOUT_MS = 15_000;

type Navigate = (path: string) => void;

/**
 * Plays the actions of a step as a user would: waits for each control before it is used. No sign-in window opens: a sign-in is
 * decided here. @throws when a control does not appear in time
 */
export async function playStep({ start, actions }: FlowStep, navigate: Navigate, queries: QueryClient): Promise<void> {
  const open = window.open;
  let signInUrl = Promise.withResolvers<URL>();
  const isBlocked = start.faults?.includes('popup-blocked' satisfies FaultName) ?? false;
  window.open = () => (isBlocked ? null : fakeWindow((url) => signInUrl.resolve(url)));
  try {
    for (const action of actions) {
      if ('signInAs' in action) {
        dismissToast();
        await signInPerson(queries, action.signInAs);
      } else await play(action, signInUrl.promise, navigate);
      // The next sign-in has an address of its own.
      if ('signIn' in action) signInUrl = Promise.withResolvers();
      if ('set' in action) void queries.invalidateQueries(simulationQuery);
    }
  } finally {
    window.open = open;
  }
}

async function play(
  action: Exclude<FlowAction, { signInAs: string }>,
  signInUrl: Promise<URL>,
  navigate: Navigate,
): Promise<void> {
  if ('press' in action) {
    const control = await findControl(action.press);
    control.focus();
    control.click();
  } else if ('fill' in action) {
    fill((await findControl(action.fill)) as Field, action.with);
  } else if ('set' in action) {
    await findControl(action.when);
    await setSimulation(action.set);
  } else if ('signInElsewhere' in action) {
    await findControl(action.when);
    signInElsewhere(action.signInElsewhere);
  } else if ('visit' in action) {
    navigate(action.visit);
  } else if ('seeSignIn' in action) {
    const { pathname, search } = await signInUrl;
    navigate(pathname.slice(import.meta.env.BASE_URL.length - 1) + search);
  } else {
    const id = (await signInUrl).searchParams.get('authorization') ?? '';
    const [own, other] = await loginsOf(id);
    const login = action.asOther ? other : own;
    const { redirectUrl } = await decideSignIn(id, action.signIn, login?.id ?? '');
    const result = resultOf(new URL(redirectUrl).search);
    if (result) await relayResult(result);
  }
}

/** Waits for a control that is visible and enabled. */
async function findControl(selector: string): Promise<HTMLElement> {
  const deadline = performance.now() + TIMEOUT_MS;
  while (performance.now() < deadline) {
    const found = [...document.querySelectorAll<HTMLElement>(selector)].find(
      (element) => element.ariaDisabled !== 'true' && element.checkVisibility(),
    );
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No such control: ${selector}`);
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Sets a value with the setter of the browser instead of React's, so that React sees the event as a change. */
function fill(field: Field, value: string): void {
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {};
  set?.call(field, value);
  // React listens for `change` at a select box, and for `input` at a field.
  for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }));
}

/** Stands in for the sign-in window, and reports the address that it is sent to. */
function fakeWindow(onReplace: (url: URL) => void): Window {
  const location = { replace: (url: string) => onReplace(new URL(url)) };
  return { location, closed: false, focus: () => {}, close: () => {} } as unknown as Window;
}
