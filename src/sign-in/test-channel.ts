/** Listens to the results that go to a sign-in, beside the app and after it. @param state of the sign-in */
export function listenIn(state: string): { heard: unknown[]; close: () => void } {
  const channel = new BroadcastChannel(`sign-in.${state}`);
  const heard: unknown[] = [];
  channel.onmessage = ({ data }) => {
    // The app also says here that it has received one.
    if (typeof data === 'object') heard.push(data);
  };
  return { heard, close: () => channel.close() };
}
