const LOCAL_GRANT = 'urn:lienthong:grant:local-staff';

/** Bearer tokens of the made-up staff, one each, from the issuer of the province. */
export function signIn(issuer: string): (staff: string) => Promise<string> {
  const tokens = new Map<string, Promise<string>>();
  const ask = async (staff: string): Promise<string> => {
    const body = new URLSearchParams({ grant_type: LOCAL_GRANT, client_id: 'lienthong-cli', as: staff });
    const { token_endpoint: endpoint } = (await json(await fetch(`${issuer}/.well-known/openid-configuration`))) as {
      readonly token_endpoint: string;
    };
    const answer = (await json(await fetch(endpoint, { method: 'POST', body }))) as { readonly access_token?: string };
    if (!answer.access_token) throw new Error(`The issuer gives ${staff} no token`);
    return answer.access_token;
  };
  return (staff) => {
    const known = tokens.get(staff) ?? ask(staff);
    tokens.set(staff, known);
    return known;
  };
}

const json = (answer: Response): Promise<unknown> => answer.json();
