/**
 * Remembers in Redis whose each place of a status list is: a hash from place to owner. Losing it would give places away
 * twice, so this Redis needs `appendonly yes`.
 *
 * @param {import('ioredis').Redis} redis
 * @param {string} list
 * @returns {import('edubadge-credentials').ClaimStore}
 */
export function redisClaims(redis, list) {
  const places = `places ${list}`;
  return {
    claim: (claims) => Promise.all(claims.map(claimOne)),
  };

  async function claimOne({ owner, candidates }) {
    for (const place of candidates) {
      await redis.hsetnx(places, place, owner);
      if ((await redis.hget(places, place)) === owner) return place;
    }
    return undefined;
  }
}
