import { useEffect } from 'react';
import { watchOtherQueues } from './queue-channel.ts';

/** Learns which accounts other tabs are reconnecting, while it is mounted. */
export function OtherQueues() {
  useEffect(watchOtherQueues, []);
  return null;
}
