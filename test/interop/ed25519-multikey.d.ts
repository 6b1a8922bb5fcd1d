/** What the tests use of it, which ships no types. */
declare module '@digitalbazaar/ed25519-multikey' {
  interface Multikey {
    id: string;
    controller: string;
    publicKeyMultibase: string;
    secretKeyMultibase: string;
    signer(): object;
  }
  export function generate(options: { controller?: string; seed?: Uint8Array }): Promise<Multikey>;
  export function from(key: object): Promise<Multikey>;
}
