/** What reads and verifies tokens; loaded together, by `proof/on-demand.ts`. */
export { decodeJwt } from './decode.js';
export { verifyDecodedJwt, verifyJwt } from './verify-jwt.js';
