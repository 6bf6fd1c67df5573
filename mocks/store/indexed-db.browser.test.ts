import { describeIndexedDbStore } from './test-indexed-db-suite.ts';

describeIndexedDbStore('in a browser');
