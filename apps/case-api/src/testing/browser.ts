export interface Page {
  readonly address: string;
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** As much of a browser as a sign-in needs: cookies by origin, redirects, forms. */
export class Browser {
  readonly visited: string[] = [];
  readonly setCookies: string[] = [];
  private readonly jars = new Map<string, Map<string, string>>();

  constructor(private readonly origin: string) {}

  async follow(path: string, form?: URLSearchParams | string): Promise<Page> {
    let address = new URL(path, this.origin);
    let body = form;
    for (let hops = 0; hops < 10; hops += 1) {
      const answer = await this.visit(address, body);
      const location = answer.headers.get('location');
      if (answer.status < 300 || answer.status >= 400 || location === null)
        return { address: address.href, status: answer.status, text: await answer.text(), headers: answer.headers };
      address = new URL(location, address);
      body = undefined;
    }
    throw new Error('too many redirects');
  }

  private async visit(address: URL, body: URLSearchParams | string | undefined): Promise<Response> {
    this.visited.push(address.href);
    const jar = this.jars.get(address.origin) ?? new Map<string, string>();
    this.jars.set(address.origin, jar);
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: {
        Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(typeof body === 'string' && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { method: 'POST', body }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      this.setCookies.push(cookie);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }
}
