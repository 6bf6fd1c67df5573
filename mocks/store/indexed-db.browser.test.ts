import { describeSharedStore } from './shared-store-suite.ts';

describeSharedStore('in a browser');
