/** The stops after `assume`, in a chunk of their own: it is loaded while STS is waited for. */
export { fetchSecrets } from './fetch.ts';
export { handOver } from './hand-over.ts';
export { maskSecrets } from './mask.ts';
