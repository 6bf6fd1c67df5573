/** Marks in a page's own timings the moment from which its service worker answers. */
export const WORKER_ANSWERS = 'simulation: worker answers';
