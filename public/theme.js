// Puts the chosen theme on the page before anything is drawn: the link's, once per tab and link; else the one chosen before.
(() => {
  const asked = new URLSearchParams(location.search).get('theme');
  let theme = asked;
  try {
    if (asked && sessionStorage.getItem('theme-asked') !== asked) {
      sessionStorage.setItem('theme-asked', asked);
      localStorage.setItem('theme', asked);
    }
    theme = localStorage.getItem('theme') ?? asked;
  } catch {}
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
})();
