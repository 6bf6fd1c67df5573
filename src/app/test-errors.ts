import type { Config } from '@testing-library/dom';

/** A field that Testing Library sets while it tries again and again, and does not list in its types. */
const IS_WAITING = '_disableExpensiveErrorDiagnostics';

/**
 * While Testing Library repeats a query, the errors do not contain the text of the page, because writing that text takes longer
 * than the query. The error of the last try contains it.
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
