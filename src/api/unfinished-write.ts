import * as v from 'valibot';

const Unfinished = v.object({
  kind: v.literal('disconnect'),
  accountId: v.string(),
  label: v.string(),
  revision: v.number(),
});

/** A write that was under way when the page went: it is reported after a reload and never sent again (F27). */
export type Unfinished = v.InferOutput<typeof Unfinished>;

const KEPT = 'unfinished-write';

export function rememberWrite(write: Unfinished): void {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(write));
  } catch {
    // Without storage a reload cannot tell what became of it; the list still does.
  }
}

export function forgetWrite(): void {
  try {
    sessionStorage.removeItem(KEPT);
  } catch {
    // Nothing was kept.
  }
}

/** The write that a reload interrupted, once. */
export function takeUnfinishedWrite(): Unfinished | null {
  try {
    const parsed = v.safeParse(Unfinished, JSON.parse(sessionStorage.getItem(KEPT) ?? 'null'));
    forgetWrite();
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
