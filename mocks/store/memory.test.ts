import { createMemoryStore } from './memory.ts';
import { describeStore, smallSeedOf } from './test-store-suite.ts';

describeStore('the memory store', async () => createMemoryStore(smallSeedOf, 'one-post'));
