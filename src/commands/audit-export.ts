import type { ExportRequest } from './audit-requests.ts';
export async function auditExport(_: ExportRequest): Promise<number> {
  return 0;
}
