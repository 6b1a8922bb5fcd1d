/** How one version of Open Badges marks its text inside an image. */
export interface Mark {
  readonly version: 3 | 2;
  /** Keyword of the PNG text chunk. */
  readonly keyword: string;
  readonly namespace: string;
  /** Local name of the SVG element. */
  readonly element: string;
  /** Whether the attribute `verify` and a body exclude each other; in 2.0 the attribute may repeat the address of the body. */
  readonly eitherVerifyOrBody: boolean;
}

/** The marks that are known, the one that is written first (OB 3.0 §5; OB 2.0 Baking Specification). */
export const marks = Object.freeze([
  Object.freeze({
    version: 3,
    keyword: 'openbadgecredential',
    namespace: 'https://purl.imsglobal.org/ob/v3p0',
    element: 'credential',
    eitherVerifyOrBody: true,
  }),
  Object.freeze({
    version: 2,
    keyword: 'openbadges',
    namespace: 'http://openbadges.org',
    element: 'assertion',
    eitherVerifyOrBody: false,
  }),
] as const satisfies readonly Mark[]);

/** The mark that is written. */
export const written = marks[0];
