/** Bytes that a fetched document may have: one with keys, and any other. */
export const documentLimits = { key: 256 * 1024, other: 12 * 1024 * 1024 } as const;
