interface Client {
  readonly middlewareStack: { remove(name: string): boolean };
}

/** The SDK copies each request and answer for a logger that nobody set: values have no business there. */
export function unlogged<T extends Client>(client: T): T {
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}

/** What was made for a key before, or is made now. */
export function remember<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const before = made.get(key) ?? make();
  made.set(key, before);
  return before;
}
