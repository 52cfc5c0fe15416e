/**
 * What a value consists of. `whole`: the value itself; `leaf`: a part that has a meaning of its own (a leaf of JSON, a
 * password); `line`: a piece that only is printed together with its neighbours, or another way to write a leaf.
 */
export type PartKind = 'whole' | 'leaf' | 'line';

/** A string that a log could show. It may have several lines: then only what puts it on one line is looked for. */
export interface Part {
  readonly text: string;
  readonly kind: PartKind;
}
