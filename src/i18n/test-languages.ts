import { LOCALES } from '../api/contract/link.ts';
import { loadMessages, selectMessages } from './messages.ts';

// A test changes the language and reads the words at once.
await Promise.all(LOCALES.map(loadMessages));
selectMessages('en');
