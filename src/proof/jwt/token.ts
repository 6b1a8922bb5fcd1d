/** What reads and verifies tokens; loaded together, by `on-demand.ts`. */
export { decodeJwt } from './decode.js';
export { verifyDecodedJwt, verifyJwt } from './verify-jwt.js';
