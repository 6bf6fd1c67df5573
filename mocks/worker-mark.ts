/** The performance mark of the moment from which the page's service worker answers. */
export const WORKER_ANSWERS = 'simulation: worker answers';
