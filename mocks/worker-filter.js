// Stands before MSW's code in the script of the service worker: see .ci/build/worker-script.ts.
{
  const { scope } = self.registration;

  // MSW lets a page answer every request, also the load of another page. Only calls of the API go to MSW: nothing else has to
  // wait for a page, which may be busy, closing, or bound to an older worker.
  self.addEventListener('fetch', (event) => {
    const { mode, url } = event.request;
    const isCall = url.startsWith(scope) && /^(api|__mock)(\/|\?|$)/.test(url.slice(scope.length));
    if (!isCall || mode === 'navigate') event.stopImmediatePropagation();
  });

  // Takes control of a page that a hard reload has left without a worker (M4).
  self.addEventListener('message', (event) => {
    if (event.data === 'CLAIM_PAGES') event.waitUntil(self.clients.claim());
  });
}
