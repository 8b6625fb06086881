import { miniSearchEngine } from '../engines/minisearch.ts';
import { blobStore } from './blob-store.ts';
import { serveBench } from './serve-bench.ts';

serveBench(async () => miniSearchEngine.open(await blobStore.get()), blobStore);
