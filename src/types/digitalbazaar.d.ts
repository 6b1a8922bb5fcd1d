// The packages behind ./cross-check come without types: here is what we use of them, and no more.

declare module '@digitalbazaar/vc' {
  interface Loaded {
    contextUrl: null;
    documentUrl: string;
    document: object;
  }
  interface Verdict {
    verified: boolean;
    results?: { verified: boolean; error?: Error }[];
    error?: Error | Error[];
  }
  interface Options {
    credential: object;
    suite: object | object[];
    documentLoader: (url: string) => Promise<Loaded>;
    now?: Date;
    /** Seconds. */
    maxClockSkew?: number;
  }
  export function issue(options: Options): Promise<{ proof: object }>;
  export function verifyCredential(
    options: Options & { checkStatus?: () => Promise<{ verified: boolean }> },
  ): Promise<Verdict>;
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { cryptosuite: object; signer?: object; date?: string });
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/ed25519-signature-2020' {
  export class Ed25519Signature2020 {
    constructor(options?: { key?: object; date?: string });
  }
}

declare module '@digitalbazaar/ed25519-verification-key-2020' {
  export class Ed25519VerificationKey2020 {
    constructor(options: { controller: string; publicKeyMultibase: string; privateKeyMultibase?: string });
    readonly id: string;
    export(options: { publicKey: true; includeContext?: boolean }): { id: string };
  }
}
