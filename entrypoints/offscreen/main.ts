/** The hidden document that gives Chromium's background a worker. It passes ports on, and goes when the worker does. */
const READER = '/segment-reader.js';

// Trusted Types: a script's address is taken from a policy only.
interface ScriptPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): string;
  };
}
const { trustedTypes } = globalThis as { trustedTypes?: ScriptPolicies };
const policy = trustedTypes?.createPolicy('segment-reader', { createScriptURL: () => READER });
const worker = new Worker(policy?.createScriptURL(READER) ?? READER);

navigator.serviceWorker.addEventListener('message', ({ ports }) => worker.postMessage(null, [...ports]));
navigator.serviceWorker.startMessages();
worker.addEventListener('message', () => window.close());
