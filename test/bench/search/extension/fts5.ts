import { fts5WasmEngine } from '../engines/fts5-wasm.ts';
import { blobStore } from './blob-store.ts';
import { serveBench } from './serve-bench.ts';

serveBench(fts5WasmEngine, blobStore);
