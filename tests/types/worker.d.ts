// What the service worker has, for tsc: what the build writes above it, and the keeper.

interface Listed { core: string[]; files: Record<string, [string, number, string[]]> }

declare const VERSION: string;
declare const KEEPER: string;
declare const registration: ServiceWorkerRegistration;
declare const tpg: { root: string; keeper?: any };
interface WorkerGlobalScope {
  tpg: { root: string };
  clients: Clients;
  skipWaiting(): Promise<void>;
  addEventListener(type: string, listener: (event: any) => void): void;
}
