/** The page of a list that the address names, counted from 1: the first if the address names none or an impossible one. */
export function pageNumberOf(params: URLSearchParams): number {
  const page = Number(params.get('page') ?? '1');
  return Number.isInteger(page) && page >= 1 && page < 1e9 ? page : 1;
}
