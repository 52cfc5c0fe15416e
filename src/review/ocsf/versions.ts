/** Versions of OCSF that events can be in. The profile `record_integrity` came with 1.9. */
export const OCSF_VERSIONS = ['1.9.0', '1.8.0'] as const;
export type OcsfVersion = (typeof OCSF_VERSIONS)[number];
