import * as v from 'valibot';
import { dropFromTab, keepInTab, readFromTab } from '../browser/storage.ts';

const UnfinishedWrite = v.object({
  kind: v.literal('disconnect'),
  accountId: v.string(),
  label: v.string(),
  revision: v.number(),
});

/** A write that had no reply when the page was left. After a reload the app says whether it was done; `label` names the account (F27). */
export type UnfinishedWrite = v.InferOutput<typeof UnfinishedWrite>;

const KEY = 'unfinished-write';

export const rememberWrite = (write: UnfinishedWrite): void => keepInTab(KEY, write);

export const forgetWrite = (): void => dropFromTab(KEY);

/** The write that a reload interrupted; a second call returns null. */
export function takeUnfinishedWrite(): UnfinishedWrite | null {
  const write = readFromTab(KEY, UnfinishedWrite);
  forgetWrite();
  return write;
}
