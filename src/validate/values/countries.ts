/** The 249 codes of ISO 3166-1 alpha-2 as the Maintenance Agency lists them (iso.org/obp, November 2026), by first letter. */
const assigned = new Set(
  Object.entries({
    A: 'DEFGILMOQRSTUWXZ',
    B: 'ABDEFGHIJLMNOQRSTVWYZ',
    C: 'ACDFGHIKLMNORUVWXYZ',
    D: 'EJKMOZ',
    E: 'CEGHRST',
    F: 'IJKMOR',
    G: 'ABDEFGHILMNPQRSTUWY',
    H: 'KMNRTU',
    I: 'DELMNOQRST',
    J: 'EMOP',
    K: 'EGHIMNPRWYZ',
    L: 'ABCIKRSTUVY',
    M: 'ACDEFGHKLMNOPQRSTUVWXYZ',
    N: 'ACEFGILOPRUZ',
    O: 'M',
    P: 'AEFGHKLMNRSTWY',
    Q: 'A',
    R: 'EOSUW',
    S: 'ABCDEGHIJKLMNORSTVXYZ',
    T: 'CDFGHJKLMNORTVWZ',
    U: 'AGMSYZ',
    V: 'ACEGINU',
    W: 'FS',
    Y: 'ET',
    Z: 'AMW',
  }).flatMap(([first, seconds]) => [...seconds].map((second) => first + second)),
);

/** Codes that ISO keeps free for users: they name no country. XK is one of them, and Kosovo by the EU's own use. */
const placeholder = /^(?:AA|Q[M-Z]|X[A-JL-Z]|ZZ)$/;

/** Codes that are used for a country and are another one's, or nobody's, in ISO 3166-1. */
const misnamed: Readonly<Record<string, string>> = Object.freeze({ EL: 'GR', UK: 'GB' });

/** True for the code of a country or territory. */
export function isCountry(code: string): boolean {
  return assigned.has(code) || code === 'XK';
}

/** True for a code that ISO leaves to users, such as XX. */
export function isPlaceholder(code: string): boolean {
  return placeholder.test(code);
}

/** The ISO code of the country that another code is commonly written for. */
export function isoCodeOf(code: string): string | undefined {
  return Object.hasOwn(misnamed, code) ? misnamed[code] : undefined;
}
