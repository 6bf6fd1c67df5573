import { LOCALES } from '../api/contract/link.ts';
import { loadMessages, speak } from './messages.ts';

// A test changes the language and reads the words at once.
await Promise.all(LOCALES.map(loadMessages));
speak('en');
