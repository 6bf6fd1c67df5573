import type { Config } from '@testing-library/dom';

/** A field that Testing Library sets while it tries again and again, and does not list in its types. */
const IS_WAITING = '_disableExpensiveErrorDiagnostics';

/**
 * Leaves the page out of the errors of a query that is tried again and again: to write the page out takes longer than the
 * query. Once the time is over, Testing Library adds the page to the last error.
 * @param getConfig from the copy of Testing Library that gets the returned setting
 */
export function shortErrorsWhileWaiting(getConfig: () => Config): Pick<Config, 'getElementError'> {
  const { getElementError } = getConfig();
  return {
    getElementError: (message, container) => {
      if (!Reflect.get(getConfig(), IS_WAITING)) return getElementError(message, container);
      return Object.assign(new Error(message ?? undefined), { name: 'TestingLibraryElementError' });
    },
  };
}
