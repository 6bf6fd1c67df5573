// What the queues of several tabs say to one another.
import * as v from 'valibot';
import { claim, whenUnclaimed } from '../../browser/tab-claim.ts';
import { isAwaited, useQueue } from './queue.ts';

const CHANNEL = 'reconnect-queues';
const WHO = 'who';

/** The accounts that a queue will reconnect. */
const Announcement = v.object({ id: v.string(), accountIds: v.array(v.string()) });
type Announcement = v.InferOutput<typeof Announcement>;

/** Says to the other tabs which accounts the queue of this tab will reconnect. @returns a function that stops this */
export function announceQueue(): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  let said: Announcement | null = null;
  let isStopped = false;
  const say = async () => {
    const { queue } = useQueue.getState();
    // A queue that is over, or was dropped, is announced without accounts.
    const id = queue?.id ?? said?.id;
    if (id === undefined) return;
    const ids = queue?.steps.flatMap(({ accountIds }) => accountIds) ?? [];
    const accountIds = ids.filter((each) => queue && isAwaited(queue, each));
    // The other tabs wait for the end of the claim.
    if (accountIds.length > 0) await claim(id);
    const isOutdated = useQueue.getState().queue !== queue;
    if (isStopped || isOutdated) return;
    said = { id, accountIds };
    channel.postMessage(said);
  };
  channel.onmessage = ({ data }) => {
    if (data === WHO) void say();
  };
  const stop = useQueue.subscribe(() => void say());
  const goodbye = () => {
    if (said) channel.postMessage({ ...said, accountIds: [] });
  };
  addEventListener('pagehide', goodbye);
  void say();
  return () => {
    isStopped = true;
    goodbye();
    removeEventListener('pagehide', goodbye);
    stop();
    channel.close();
  };
}

/** Keeps in `useQueue` which accounts other tabs are reconnecting. @returns a function that stops this */
export function watchOtherQueues(): () => void {
  const queues = new Map<string, string[]>();
  const channel = new BroadcastChannel(CHANNEL);
  const show = (id: string, accountIds: string[]) => {
    if (accountIds.length > 0) queues.set(id, accountIds);
    else queues.delete(id);
    useQueue.setState({ elsewhere: [...queues.values()].flat() });
  };
  channel.onmessage = ({ data }) => {
    const parsed = v.safeParse(Announcement, data);
    if (!parsed.success) return;
    const { id, accountIds } = parsed.output;
    // The channel on which this tab announces its own queue is another one, so it is heard here too.
    if (id === useQueue.getState().queue?.id) return;
    // That tab may be closed, or may crash, without announcing the end of its queue.
    if (!queues.has(id) && accountIds.length > 0) whenUnclaimed(id, () => show(id, []));
    show(id, accountIds);
  };
  channel.postMessage(WHO);
  return () => {
    channel.onmessage = null;
    channel.close();
    useQueue.setState({ elsewhere: [] });
  };
}
