/** Where the provider keeps sign-ins under way: in memory. A restart of the local issuer asks people to sign in again. */
const kept = new Map();
const byUid = new Map();

export class ForgetfulAdapter {
  /** @param {string} kind */
  constructor(kind) {
    this.kind = kind;
  }

  async upsert(id, payload, expiresIn) {
    kept.set(this.key(id), { payload, until: Date.now() + expiresIn * 1000 });
    if (payload.uid) byUid.set(payload.uid, id);
    forgetExpired();
  }

  async find(id) {
    const entry = kept.get(this.key(id));
    return entry && entry.until > Date.now() ? entry.payload : undefined;
  }

  async findByUid(uid) {
    return this.find(byUid.get(uid));
  }

  async consume(id) {
    const payload = await this.find(id);
    if (payload) payload.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id) {
    kept.delete(this.key(id));
  }

  async revokeByGrantId(grantId) {
    for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
  }

  key(id) {
    return `${this.kind}:${id}`;
  }
}

function forgetExpired() {
  for (const [key, { payload, until }] of kept) {
    if (until > Date.now()) continue;
    kept.delete(key);
    if (payload.uid) byUid.delete(payload.uid);
  }
}
