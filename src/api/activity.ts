import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { read } from './client.ts';
import type { ActivityFilters, ActivityQuery } from './contract/activity.ts';
import { exportActivity, exportComing, listAllActivity, listComing } from './contract/operations/operations.ts';

/** A page of what has happened to all accounts in scope. The previous page stays until the next one is loaded. */
export const allActivityQuery = (query: Partial<ActivityQuery>) =>
  queryOptions({
    queryKey: ['activity', query],
    queryFn: ({ signal }) => read(listAllActivity, { query, signal }),
    placeholderData: keepPreviousData,
  });

/** The dates of all accounts in scope in the next 90 days (COMING). */
export const comingQuery = queryOptions({
  queryKey: ['coming'],
  queryFn: ({ signal }) => read(listComing, { signal }),
});

/** Downloads the activity that matches the filters, as comma-separated values. @throws ApiError */
export const downloadActivity = async (query: Partial<ActivityFilters>): Promise<void> =>
  saveFile(await read(exportActivity, { query }), exportActivity.file);

/** Downloads the dates of the next 90 days as a calendar. @throws ApiError */
export const downloadComing = async (): Promise<void> => saveFile(await read(exportComing, {}), exportComing.file);

/** Gives a text to the browser as a file to save. */
function saveFile(text: string, { type, name }: { type: string; name: string }): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // The browser reads the address after this call has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
