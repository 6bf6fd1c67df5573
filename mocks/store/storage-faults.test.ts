import 'fake-indexeddb/auto';
import { describeStorageFaults } from './test-storage-faults-suite.ts';

describeStorageFaults('over an IndexedDB in memory');
