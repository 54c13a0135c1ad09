/** `node infra/local/identity/main.mjs`: PORT and OIDC_ISSUER from the environment, keys in LIENTHONG_HOME. */
import { homeFolder } from '../find/folders.mjs';
import { startIssuer } from './issuer.mjs';

const { issuer, stop } = await startIssuer({
  home: homeFolder(),
  port: Number(process.env.PORT ?? 3010),
  issuer: process.env.OIDC_ISSUER,
});
console.log(`identity: ${issuer}`);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop().then(() => process.exit(0)));
