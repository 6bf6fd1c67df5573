import { LOCALES } from '../api/contract/link.ts';
import { loadMessages, selectMessages } from './messages.ts';

// All languages are loaded first, so that a test can change the language and read texts without waiting.
await Promise.all(LOCALES.map(loadMessages));
selectMessages('en');
