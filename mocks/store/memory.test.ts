import { createMemoryStore } from './memory.ts';
import { describeStore, smallSeed } from './test-store-suite.ts';

describeStore('the memory store', async () => createMemoryStore(smallSeed, 'one-post'));
