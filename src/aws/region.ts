/** A Region and the place that gave it, so that the log can say so. */
export interface FoundRegion {
  readonly value: string;
  readonly source: string;
}

type Env = Readonly<Record<string, string | undefined>>;

/** The Region for whatever names none itself: the first of these that says one. */
export function findRegion(input: string | undefined, env: Env): FoundRegion | undefined {
  const resolvers: readonly { readonly source: string; readonly value: string | undefined }[] = [
    { source: 'input aws-region', value: input },
    { source: 'AWS_REGION', value: env['AWS_REGION'] },
    { source: 'AWS_DEFAULT_REGION', value: env['AWS_DEFAULT_REGION'] },
  ];
  const first = resolvers.find(({ value }) => value !== undefined && value !== '');
  return first?.value === undefined ? undefined : { value: first.value, source: first.source };
}
