import 'fake-indexeddb/auto';
import { describeSharedStore } from './shared-store-suite.ts';

describeSharedStore('over an IndexedDB in memory');
