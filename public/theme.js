// Puts the chosen theme on the page before anything is drawn: the link's, once per tab and link; else the one chosen before.
(() => {
  const MARK = 'theme-asked';
  const themeIn = (search) => {
    const params = new URLSearchParams(search);
    // What a network answers to a sign-in is no link: its code must be kept nowhere.
    if (params.has('state') && (params.has('code') || params.has('error'))) return undefined;
    return ['light', 'dark', 'system'].find((each) => each === params.get('theme'));
  };
  const tabStorage = () => {
    try {
      return sessionStorage;
    } catch {
      return null; // A tab that keeps nothing follows a link again only if it was not reloaded.
    }
  };
  const asked = themeIn(location.search);
  let theme = asked;
  try {
    const tab = tabStorage();
    const markPlace = () => {
      if (themeIn(location.search)) tab?.setItem(MARK, location.pathname + location.search);
    };
    const last = tab?.getItem(MARK) ?? null;
    const [{ type }] = performance.getEntriesByType('navigation');
    const isNew =
      last === null
        ? tab !== null || type === 'navigate'
        : last !== location.pathname + location.search && type !== 'reload';
    if (asked && isNew) {
      localStorage.setItem('theme', asked);
      markPlace();
    }
    addEventListener('pagehide', markPlace);
    theme = localStorage.getItem('theme') ?? asked;
  } catch {
    // Where the browser refuses storage, a sign-in window looks like the page that opened it.
    try {
      theme ??= opener?.document.documentElement.dataset.theme;
    } catch {}
  }
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
})();
