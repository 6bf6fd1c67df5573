import { describeStorageFaults } from './test-storage-faults-suite.ts';

describeStorageFaults('in a browser');
