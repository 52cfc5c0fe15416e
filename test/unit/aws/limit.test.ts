import { describe, expect, test } from '@jest/globals';
import { Limit, type Permit } from '../../../src/aws/limit.ts';

/** Asks for so many permits; the array holds those that were given so far. */
function ask(limit: Limit, count: number): Permit[] {
  const given: Permit[] = [];
  for (let asked = 0; asked < count; asked += 1) {
    void limit.acquire().then((permit) => given.push(permit));
  }
  return given;
}

const settle = () => new Promise(setImmediate);

async function answer(limit: Limit, permits: Permit[], ended: 'answered' | 'overloaded' | 'failed') {
  for (const permit of permits.splice(0)) {
    limit.release(permit, ended);
  }
  await settle();
}

describe('a limit', () => {
  test('lets so many through at once, and the others in their order', async () => {
    const limit = new Limit(2);
    const order: number[] = [];
    const permits = Array.from({ length: 5 }, (_, index) =>
      limit.acquire().then((permit) => {
        order.push(index);
        return permit;
      }),
    );
    await settle();
    expect(order).toEqual([0, 1]);
    for (const permit of permits) {
      limit.release(await permit, 'answered');
    }
    await settle();
    expect(order).toEqual([0, 1, 2, 3, 4]);
  });

  test('has room again after a failure, and is no smaller', async () => {
    const limit = new Limit(3);
    const given = ask(limit, 6);
    await settle();
    await answer(limit, given, 'failed');
    expect(given).toHaveLength(3);
    expect(limit.size).toBe(3);
  });

  test('is halved once for all requests that were throttled together, down to one', async () => {
    const limit = new Limit(24);
    const given = ask(limit, 100);
    const sizes: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      await settle();
      sizes.push(given.length);
      await answer(limit, given, 'overloaded');
    }
    expect(sizes).toEqual([24, 12, 6, 3, 1, 1]);
  });

  test('grows by one after a whole round of answers, up to where it began', async () => {
    const limit = new Limit(8);
    const given = ask(limit, 1_000);
    await settle();
    await answer(limit, given, 'overloaded');
    const sizes: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      sizes.push(given.length);
      await answer(limit, given, 'answered');
    }
    expect(sizes.slice(0, 2)).toEqual([4, 4]);
    expect([...sizes].sort((left, right) => left - right)).toEqual(sizes);
    expect(sizes.at(-1)).toBeGreaterThan(6);
    for (let round = 0; round < 20; round += 1) {
      await answer(limit, given, 'answered');
    }
    expect(limit.size).toBe(8);
  });

  test('lets nobody in who has given up, and keeps the place of the others', async () => {
    const limit = new Limit(1);
    const budget = new AbortController();
    const [first] = [await limit.acquire()];
    const spent = new Error('spent');
    const second = expect(limit.acquire(budget.signal)).rejects.toBe(spent);
    const third = limit.acquire();
    budget.abort(spent);
    await second;
    limit.release(first, 'answered');
    await third;
    await expect(limit.acquire(budget.signal)).rejects.toBe(spent);
  });
});

describe('a limit within another', () => {
  test('lets through what both have room for', async () => {
    const outer = new Limit(3);
    const [one, two] = [new Limit(2, outer), new Limit(2, outer)];
    const [first, second] = [ask(one, 3), ask(two, 3)];
    await settle();
    expect([first.length, second.length]).toEqual([2, 1]);
    await answer(one, first, 'answered');
    expect([first.length, second.length]).toEqual([1, 2]);
  });

  test('shrinks alone', async () => {
    const outer = new Limit(4);
    const limit = new Limit(4, outer);
    const permits = ask(limit, 4);
    await settle();
    await answer(limit, permits, 'overloaded');
    expect([limit.size, outer.size]).toEqual([2, 4]);
  });

  test('gives its place back when the other has none in time', async () => {
    const outer = new Limit(1);
    const [one, two] = [new Limit(1, outer), new Limit(1, outer)];
    const held = ask(one, 1);
    await settle();
    const late = new AbortController();
    const refused = two.acquire(late.signal);
    await settle();
    late.abort(new Error('too late'));
    await expect(refused).rejects.toThrow('too late');
    await answer(one, held, 'answered');
    const next = ask(two, 1);
    await settle();
    expect(next).toHaveLength(1);
  });
});
