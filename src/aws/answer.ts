/**
 * The SDK gives fields of an answer as they came, whatever its types say: whoever stands in AWS's place could put any
 * JSON there. What is not of its type counts as not answered.
 */

export function textIn(field: unknown): string | undefined {
  return typeof field === 'string' ? field : undefined;
}

export function numberIn(field: unknown): number | undefined {
  return typeof field === 'number' && Number.isFinite(field) ? field : undefined;
}

export function dateIn(field: unknown): Date | undefined {
  return field instanceof Date && !Number.isNaN(field.getTime()) ? field : undefined;
}

/** The SDK makes bytes of a text that is base64; of anything else it makes nothing. */
export function bytesIn(field: unknown): Uint8Array | undefined {
  return field instanceof Uint8Array ? field : undefined;
}

export function textsIn(field: unknown): readonly string[] {
  return Array.isArray(field) ? field.filter((each): each is string => typeof each === 'string') : [];
}

/** The elements of a list that are objects; none of what is no list. */
export function objectsIn<T extends object>(field: readonly T[] | undefined): readonly T[] {
  const elements: readonly unknown[] = Array.isArray(field) ? field : [];
  return elements.filter((each): each is T => typeof each === 'object' && each !== null);
}
