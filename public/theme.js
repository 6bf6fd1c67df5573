// Puts the chosen theme on the page before anything is drawn: the link's, or the one chosen before.
(() => {
  const asked = new URLSearchParams(location.search).get('theme');
  let chosen = null;
  try {
    chosen = localStorage.getItem('theme');
  } catch {}
  const theme = asked ?? chosen;
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
})();
