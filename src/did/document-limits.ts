/** Bytes that a fetched document may have. */
export const documentLimits = { key: 256 * 1024, status: 12 * 1024 * 1024 } as const;
