import type { ShowRequest } from './audit-requests.ts';
export async function auditShow(_: ShowRequest): Promise<number> {
  return 0;
}
