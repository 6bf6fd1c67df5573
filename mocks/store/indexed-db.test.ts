import 'fake-indexeddb/auto';
import { describeIndexedDbStore } from './test-indexed-db-suite.ts';

describeIndexedDbStore('over an IndexedDB in memory');
