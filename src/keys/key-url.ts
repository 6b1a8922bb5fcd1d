/** A URL by which a verifier can find a key: in a DID document, or an https one, which may be the key's alone. */
export function isKeyUrl(text: unknown): boolean {
  return typeof text === 'string' && /^(did:[a-z0-9]+:[^#\s]+#[^#\s]+|https:\/\/[^#\s]+(#[^#\s]+)?)$/.test(text);
}
