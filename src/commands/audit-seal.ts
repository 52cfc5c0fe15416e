import type { SealRequest } from './audit-requests.ts';
export async function auditSeal(_: SealRequest): Promise<number> {
  return 0;
}
