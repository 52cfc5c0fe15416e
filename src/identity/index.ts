export { type Claims, claimText, readClaims } from './claims.ts';
export { requestToken, type TokenEndpoint, type TokenRequest } from './token-request.ts';
