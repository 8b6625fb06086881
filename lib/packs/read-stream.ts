/** The pieces of a stream as they come; throws where none comes for `stallMs`, or when the caller stops. */
export async function* readStream(
  stream: ReadableStream<Uint8Array>,
  stallMs: number,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await beforeStall(reader.read(), stallMs);
      if (done) return;
      yield value;
    }
  } finally {
    // The rest is not wanted; a stream that is broken already says so by rejecting, which changes nothing.
    reader.cancel().catch(() => undefined);
  }
}

async function beforeStall<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stall = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing came for ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, stall]);
  } finally {
    clearTimeout(timer);
  }
}
