/** The page of a list that the address names, counted from 1: the first if the address names none or an impossible one. */
export function pageNumberOf(params: URLSearchParams): number {
  const value = params.get('page') ?? '1';
  return isPageNumber(value) ? Number(value) : 1;
}

/** Whether a value is the number of a page. */
export const isPageNumber = (value: string): boolean => /^[1-9]\d{0,8}$/.test(value);
