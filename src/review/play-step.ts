import type { FaultName } from '../api/contract/fault.ts';
import type { FlowAction, FlowStep } from '../api/contract/flow.ts';
import { decideSignIn, loginsOf, setSimulation } from '../api/simulation.ts';
import { relayResult, resultOf } from '../sign-in/sign-in-relay.ts';

/** How long a control may take to be there and to be allowed. */
const PATIENCE_MS = 15_000;

/**
 * Does what leads into a step, as its user would: waits for each control and presses it. The sign-in's window
 * stays shut; its answer comes from here.
 * @param navigate leads to another place of the app
 * @param onSet hears that a step has set something of the simulation
 * @throws when a control does not come
 */
export async function playStep(
  { start, actions }: FlowStep,
  navigate: (path: string) => void,
  onSet: () => void,
): Promise<void> {
  const open = window.open;
  const signIn = Promise.withResolvers<URL>();
  const isBlocked = start.faults?.includes('popup-blocked' satisfies FaultName) ?? false;
  window.open = () => (isBlocked ? null : shutWindow(signIn.resolve));
  try {
    for (const action of actions) {
      await play(action, signIn.promise, navigate);
      if ('set' in action) onSet();
    }
  } finally {
    window.open = open;
  }
}

async function play(action: FlowAction, signIn: Promise<URL>, navigate: (path: string) => void): Promise<void> {
  if ('press' in action) {
    const control = await there(action.press);
    control.focus();
    control.click();
  } else if ('fill' in action) {
    fill((await there(action.fill)) as HTMLInputElement, action.with);
  } else if ('set' in action) {
    await there(action.when);
    await setSimulation(action.set);
  } else if ('visit' in action) {
    navigate(action.visit);
  } else if ('seeSignIn' in action) {
    const { pathname, search } = await signIn;
    navigate(pathname.slice(import.meta.env.BASE_URL.length - 1) + search);
  } else {
    const id = (await signIn).searchParams.get('authorization') ?? '';
    const logins = await loginsOf(id);
    const login = logins[action.asOther ? 1 : 0]?.id ?? '';
    const { redirectUrl } = await decideSignIn(id, action.signIn, login);
    const result = resultOf(new URL(redirectUrl).search);
    if (result) await relayResult(result);
  }
}

/** A control that is on screen and may be pressed, once it is. */
async function there(selector: string): Promise<HTMLElement> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    const found = [...document.querySelectorAll<HTMLElement>(selector)].find(
      (element) => element.ariaDisabled !== 'true' && element.checkVisibility(),
    );
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Nothing to press: ${selector}`);
}

/** Types as a browser does, so that the app hears of it. */
function fill(field: HTMLInputElement, value: string): void {
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
  set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Stands for the sign-in's window, and tells where it was led. */
function shutWindow(onLed: (url: URL) => void): Window {
  const location = { replace: (url: string) => onLed(new URL(url)) };
  return { location, closed: false, focus: () => {}, close: () => {} } as unknown as Window;
}
