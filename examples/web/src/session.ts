import { UserManager, WebStorageStateStore } from "oidc-client-ts";
import { clientId, gateway } from "./settings.js";

const HERE = location.origin + location.pathname;

let manager: Promise<UserManager> | undefined;
let renewal: Promise<string | undefined> | undefined;
let onEnd: () => void = () => {};

/** The gateway names the issuer (RFC 9728), and the issuer the rest (OpenID Connect Discovery). */
function users(): Promise<UserManager> {
  manager ??= connect().catch((broken: unknown) => {
    manager = undefined;
    throw broken;
  });
  return manager;
}

async function connect(): Promise<UserManager> {
  const answer = await fetch(`${gateway}/.well-known/oauth-protected-resource`);
  const resource = (await answer.json()) as { authorization_servers: string[] };
  return new UserManager({
    authority: resource.authorization_servers[0] ?? "",
    client_id: clientId,
    redirect_uri: HERE,
    post_logout_redirect_uri: HERE,
    scope: "openid",
    automaticSilentRenew: false,
    userStore: new WebStorageStateStore({ store: sessionStorage }),
  });
}

/** Goes to the issuer's login page, and comes back to where the visitor is now. */
export async function logIn(language: string): Promise<void> {
  await (await users()).signinRedirect({ state: location.hash, ui_locales: language });
}

export async function logOut(): Promise<void> {
  await (await users()).signoutRedirect();
}

/** Whether somebody is logged in; finishes a login from which the issuer has just sent the visitor back. */
export async function resume(ended: () => void): Promise<boolean> {
  onEnd = ended;
  const answer = new URLSearchParams(location.search);
  if (!answer.has("state")) {
    return (await token(false)) !== undefined;
  }
  try {
    const user = await (await users()).signinCallback();
    goTo(typeof user?.state === "string" ? user.state : "");
    return user !== undefined;
  } catch {
    // Somebody reloaded or went back to an answer that was used: the same as not being logged in.
    goTo("");
    return false;
  }
}

/** Takes the issuer's answer out of the address, which tells nobody that it changed. */
function goTo(hash: string): void {
  history.replaceState(null, "", HERE + hash);
  dispatchEvent(new HashChangeEvent("hashchange"));
}

/** An access token, renewed where it has expired or was refused; none when nobody is logged in any more. */
export async function token(anew: boolean): Promise<string | undefined> {
  const user = sessionStorage.length === 0 ? null : await (await users()).getUser();
  if (!user || (!anew && !user.expired)) {
    return user?.access_token;
  }
  // One renewal for all requests that wait for it: a refresh token may be good only once.
  renewal ??= renew().finally(() => {
    renewal = undefined;
  });
  return renewal;
}

async function renew(): Promise<string | undefined> {
  const all = await users();
  try {
    return (await all.signinSilent())?.access_token;
  } catch {
    await all.removeUser();
    onEnd();
    return undefined;
  }
}
