/** Records the results that are delivered to a sign-in, whether or not the app still listens. @param state of the sign-in */
export function recordResults(state: string): { delivered: unknown[]; close: () => void } {
  const channel = new BroadcastChannel(`sign-in.${state}`);
  const delivered: unknown[] = [];
  channel.onmessage = ({ data }) => {
    // The app confirms each result on the same channel, as a string.
    if (typeof data === 'object') delivered.push(data);
  };
  return { delivered, close: () => channel.close() };
}
