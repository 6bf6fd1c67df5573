import * as v from 'valibot';

/** Runs what reads or writes browser storage. Null where that fails: the browser may refuse storage, or have no room. */
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

/** What this tab has kept under a name; null where there is nothing of the schema's shape. */
export const keptInTab = <S extends v.GenericSchema>(name: string, schema: S): v.InferOutput<S> | null =>
  tryStorage(() => v.parse(schema, JSON.parse(sessionStorage.getItem(name) ?? 'null')));

/** Removes what this tab has kept under a name. */
export const dropFromTab = (name: string): void => void tryStorage(() => sessionStorage.removeItem(name));
