import { peersideEngine } from '../engines/peerside.ts';
import { peersideStore } from './peerside-store.ts';
import { serveBench } from './serve-bench.ts';

serveBench(peersideEngine, peersideStore);
