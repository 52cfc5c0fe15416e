import { type Claims, claimText } from '../../identity/index.ts';

/**
 * The subject as the token has it, then the same job's in GitHub's other form: `repo:ORG/REPO:…` and, for repositories
 * made since July 2026, `repo:ORG@ORG_ID/REPO@REPO_ID:…` (GitHub's documentation, OIDC reference). A subject of an own
 * template has the first only; empty without a subject.
 */
export function subjectForms(claims: Claims): readonly string[] {
  const subject = claimText(claims, 'sub');
  const [classic, immutable] = repositoryForms(claims);
  if (subject === null || classic === undefined || immutable === undefined) {
    return subject === null ? [] : [subject];
  }
  for (const [own, other] of [
    [classic, immutable],
    [immutable, classic],
  ] as const) {
    if (subject.startsWith(own)) {
      return [subject, other + subject.slice(own.length)];
    }
  }
  return [subject];
}

function repositoryForms(claims: Claims): readonly string[] {
  const repository = claimText(claims, 'repository');
  const [owner, name, ...more] = repository?.split('/') ?? [];
  const ownerId = claimText(claims, 'repository_owner_id');
  const id = claimText(claims, 'repository_id');
  if (!owner || !name || more.length > 0 || ownerId === null || id === null) {
    return [];
  }
  return [`repo:${owner}/${name}:`, `repo:${owner}@${ownerId}/${name}@${id}:`];
}
