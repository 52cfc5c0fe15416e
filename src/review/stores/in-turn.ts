/**
 * Does work on what comes, up to `width` at once, and gives the outcomes in the order in which it came. No more is begun than
 * is taken.
 */
export async function* inTurn<In, Out>(
  items: AsyncIterable<In>,
  width: number,
  work: (item: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const underWay: Promise<Out>[] = [];
  for await (const item of items) {
    const begun = work(item);
    // It is looked at when its turn comes: until then nobody may call it unhandled.
    begun.catch(() => {});
    underWay.push(begun);
    const next = underWay.length < width ? undefined : underWay.shift();
    if (next !== undefined) yield await next;
  }
  for (const next of underWay) yield await next;
}
