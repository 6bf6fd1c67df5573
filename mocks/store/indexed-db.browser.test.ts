import { describeSharedStore } from './test-shared-store-suite.ts';

describeSharedStore('in a browser');
