import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanSessionName, githubSessionName, numberedName } from '../../../src/session/name.ts';

/** RoleSessionName in the service model of STS. */
const ROLE_SESSION_NAME = /^[\w+=,.@-]{2,64}$/;

const job = { repositoryId: '1', runId: '9', attempt: '1', checkRunId: '77', jobKey: ['deploy'] };

describe('the session name of a GitHub job', () => {
  test('holds repository, run, attempt and check run', () => {
    expect(githubSessionName(job)).toBe('gh-1-9-1-77');
  });

  test('ends in a hash of job and matrix leg where the token lacks the check run', () => {
    const name = githubSessionName({ ...job, checkRunId: null });
    expect(name).toMatch(/^gh-1-9-1-[0-9a-f]{12}$/);
    expect(githubSessionName({ ...job, checkRunId: null })).toBe(name);
  });

  test('tells jobs and legs without check run apart, however their texts are cut', () => {
    const keys = [['deploy'], ['test'], ['deploy', 'a'], ['deploy', 'b'], ['deploya'], ['de', 'ploya']];
    const names = keys.map((jobKey) => githubSessionName({ ...job, checkRunId: null, jobKey }));
    expect(new Set(names).size).toBe(keys.length);
  });

  test('is one that STS takes, whatever the claims say', () => {
    const claim = fc.option(fc.string({ unit: 'binary' }), { nil: null });
    const jobs = fc.record({
      repositoryId: claim,
      runId: claim,
      attempt: claim,
      checkRunId: claim,
      jobKey: fc.array(fc.string({ unit: 'binary' })),
    });
    fc.assert(
      fc.property(jobs, (any) => {
        expect(githubSessionName(any)).toMatch(ROLE_SESSION_NAME);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a cleaned name', () => {
  test('keeps what STS takes and replaces the rest', () => {
    expect(cleanSessionName('a_b+c=d,e.f@g-h i/j:k')).toBe('a_b+c=d,e.f@g-h-i-j-k');
    expect(cleanSessionName('x'.repeat(100))).toBe('x'.repeat(64));
  });
});

describe('the name of one session of several', () => {
  test('ends in its number', () => {
    expect(numberedName('gh-1-9-1-77', 2)).toBe('gh-1-9-1-77-2');
  });

  test('has at most 64 characters, and no two are the same', () => {
    const characters = fc.constantFrom(...'aZ09_+=,.@-');
    const long = fc.string({ unit: characters, minLength: 60, maxLength: 64 });
    const names = fc.oneof(long, fc.string({ unit: characters, minLength: 2, maxLength: 64 }));
    fc.assert(
      fc.property(names, (name) => {
        const numbers = [1, 2, 9, 10, 11, 99, 100, 250, 500];
        const several = numbers.map((number) => numberedName(name, number));
        expect(new Set(several).size).toBe(numbers.length);
        for (const [index, numbered] of several.entries()) {
          expect(numbered).toMatch(ROLE_SESSION_NAME);
          expect(numbered.endsWith(`-${numbers[index]}`)).toBe(true);
        }
      }),
    );
  });
});
