// Shows a sentence where the browser is too old to run the app, in place of a page that would stay blank. Old browsers run
// this, so it has their syntax. The oldest browsers that the build is for are the first with both of these features.
(() => {
  var hasFeatures =
    'popover' in HTMLElement.prototype && 'CSS' in window && CSS.supports('color', 'light-dark(red, red)');
  if (hasFeatures) return;
  // Without its root, the app does not start.
  var root = document.getElementById('root');
  root.parentNode.removeChild(root);
  document.getElementById('older-browser').removeAttribute('hidden');
})();
