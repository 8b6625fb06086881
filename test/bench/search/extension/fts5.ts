import { fts5WasmEngine } from '../engines/fts5-wasm.ts';
import { blobStore } from './blob-store.ts';
import { serveBench } from './serve-bench.ts';

serveBench(async () => fts5WasmEngine.open(await blobStore.get()), blobStore);
