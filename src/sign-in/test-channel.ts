/** Records the results that are sent to a sign-in, whether or not the app still listens. @param state of the sign-in */
export function listenIn(state: string): { heard: unknown[]; close: () => void } {
  const channel = new BroadcastChannel(`sign-in.${state}`);
  const heard: unknown[] = [];
  channel.onmessage = ({ data }) => {
    // The app confirms each result on the same channel, as a string.
    if (typeof data === 'object') heard.push(data);
  };
  return { heard, close: () => channel.close() };
}
