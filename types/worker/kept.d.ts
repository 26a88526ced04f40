// The worker's own scope, and what `sw/listed.mjs` writes before its script.

/** A file that the worker keeps. */
export interface Kept {
  /** SHA-256 of its bytes, in hexadecimal. */
  sum: string;
  /** What identifies a document whose hash is another one. */
  marks?: string[];
  /** Whether it is kept only once the page has used it. */
  later?: true;
}

declare global {
  var kept: { version: string; files: Record<string, Kept> };
  var registration: ServiceWorkerRegistration;
  var clients: Clients;
  function skipWaiting(): Promise<void>;
  function addEventListener<Type extends keyof ServiceWorkerGlobalScopeEventMap>(
    type: Type, listener: (event: ServiceWorkerGlobalScopeEventMap[Type]) => unknown): void;
}
