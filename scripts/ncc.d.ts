declare module '@vercel/ncc' {
  /** What of ncc's JavaScript interface the build uses. */
  export default function ncc(
    entry: string,
    options: { readonly cache: boolean; readonly quiet: boolean; readonly esm: boolean },
  ): Promise<{
    readonly code: string;
    readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>;
  }>;
}
