/** What was made for a key before, or is made now. */
export function remember<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const before = made.get(key) ?? make();
  made.set(key, before);
  return before;
}
