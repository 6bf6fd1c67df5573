import 'fake-indexeddb/auto';
import { describeSharedStore } from './test-shared-store-suite.ts';

describeSharedStore('over an IndexedDB in memory');
