import * as v from 'valibot';

/** Runs an access to browser storage. @returns its result; null if the browser refuses storage or has no room */
export function tryStorage<T>(access: () => T): T | null {
  try {
    return access();
  } catch {
    return null;
  }
}

/** Keeps a value as JSON for as long as this tab is open, or not at all where storage is refused. */
export const keepInTab = (name: string, value: unknown): void =>
  void tryStorage(() => sessionStorage.setItem(name, JSON.stringify(value)));

/** The value that this tab has kept under a name; null if there is none that fits the schema. */
export const readFromTab = <S extends v.GenericSchema>(name: string, schema: S): v.InferOutput<S> | null =>
  tryStorage(() => v.parse(schema, JSON.parse(sessionStorage.getItem(name) ?? 'null')));

/** Whether what this tab keeps outlives a reload: not where the browser refuses it, or has no room for it. */
export const keepsInTab = (): boolean =>
  sessionStorage instanceof Storage &&
  tryStorage(() => {
    sessionStorage.setItem('probe', '');
    sessionStorage.removeItem('probe');
    return true;
  }) !== null;

/** Removes the value that this tab has kept under a name. */
export const dropFromTab = (name: string): void => void tryStorage(() => sessionStorage.removeItem(name));
