import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';

/** A static host: files below a folder, for every origin. */
export async function serveFolder(folder: string): Promise<{ url: string; stop(): void }> {
  const server = createServer((request, response) => {
    const file = join(folder, normalize(new URL(request.url ?? '/', 'http://any').pathname));
    const size = statSync(file, { throwIfNoEntry: false })?.size;
    if (size === undefined) response.writeHead(404).end();
    else {
      response.writeHead(200, { 'content-length': size, 'access-control-allow-origin': '*' });
      createReadStream(file).pipe(response);
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
