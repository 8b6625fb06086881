import { oramaEngine } from '../engines/orama.ts';
import { blobStore } from './blob-store.ts';
import { serveBench } from './serve-bench.ts';

serveBench(async () => oramaEngine.open(await blobStore.get()), blobStore);
