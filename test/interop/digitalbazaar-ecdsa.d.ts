// What these tests use of packages that come without types.

declare module '@digitalbazaar/vc' {
  export function derive(options: {
    verifiableCredential: object;
    suite: object;
    documentLoader: (url: string) => Promise<Loaded>;
  }): Promise<{ proof: { proofValue: string } }>;
}

declare module '@digitalbazaar/ecdsa-multikey' {
  interface KeyPair {
    id: string;
    controller: string;
    publicKeyMultibase: string;
    signer(): { id: string };
  }
  export function generate(options: { curve: 'P-256' | 'P-384'; controller?: string }): Promise<KeyPair>;
}

declare module '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/ecdsa-sd-2023-cryptosuite' {
  export function createSignCryptosuite(options: { mandatoryPointers: string[] }): object;
  export function createDiscloseCryptosuite(options: { proofId?: string; selectivePointers: string[] }): object;
}
