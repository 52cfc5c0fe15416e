import { describe, expect, test } from '@jest/globals';
import { createLimit } from '../../../src/aws/index.ts';

/** Tasks that end when they are told to, and what is known of them. */
function tasks(limit: ReturnType<typeof createLimit>, count: number) {
  const started: number[] = [];
  const ends: ((failure?: Error) => void)[] = [];
  const results = Array.from({ length: count }, (_, index) =>
    limit(
      () =>
        new Promise<number>((resolve, reject) => {
          started.push(index);
          ends[index] = (failure) => (failure === undefined ? resolve(index) : reject(failure));
        }),
    ),
  );
  return { started, end: (index: number, failure?: Error) => ends[index]?.(failure), results };
}

const settle = () => new Promise(setImmediate);

describe('a limit', () => {
  test('runs so many at once, and the others in their order', async () => {
    const { started, end, results } = tasks(createLimit(2), 5);
    expect(started).toEqual([0, 1]);
    end(1);
    await settle();
    expect(started).toEqual([0, 1, 2]);
    end(0);
    end(2);
    await settle();
    expect(started).toEqual([0, 1, 2, 3, 4]);
    end(3);
    end(4);
    expect(await Promise.all(results)).toEqual([0, 1, 2, 3, 4]);
  });

  test('gives a failure to the one that waits for it, and its room to the next', async () => {
    const { started, end, results } = tasks(createLimit(1), 2);
    const failed = expect(results[0]).rejects.toThrow('first');
    end(0, new Error('first'));
    await failed;
    expect(started).toEqual([0, 1]);
    end(1);
    expect(await results[1]).toBe(1);
  });

  test('has all its room again when everything has ended', async () => {
    const limit = createLimit(2);
    await Promise.all([1, 2, 3, 4, 5].map((value) => limit(async () => value)));
    const { started, end, results } = tasks(limit, 3);
    expect(started).toEqual([0, 1]);
    for (const index of [0, 1]) {
      end(index);
    }
    await settle();
    end(2);
    await Promise.all(results);
  });
});
