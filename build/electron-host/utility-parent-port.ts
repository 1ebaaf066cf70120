/** Preloaded into every utility process of the host: `process.parentPort`, over Node's own channel. */
import { EventEmitter } from 'node:events';

interface PortEvents {
  readonly message: [event: { data: unknown; ports: [] }];
  readonly newListener: [event: string];
}

class HostParentPort extends EventEmitter<PortEvents> {
  postMessage(message: unknown): void {
    process.send?.(message);
  }
}

const parentPort = new HostParentPort();
// Node keeps what arrives until somebody listens, and so does Electron: the worker's module may still be loading.
parentPort.once('newListener', () => {
  process.on('message', (data) => parentPort.emit('message', { data, ports: [] }));
});
// A worker ends with the app, as Electron's do.
process.on('disconnect', () => process.exit());
Object.defineProperty(process, 'parentPort', { value: parentPort });
