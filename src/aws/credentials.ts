/** Keys of a session. They stay in this process: nothing prints them, nothing hands them over. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Credentials of the SDK's own chain. */
export interface ChainCredentials extends Credentials {
  /** How the chain came to them, in a person's words; undefined when the SDK does not say. */
  readonly source: string | undefined;
}
