declare const GATEWAY: string;

/** The only address that this site needs to know; the gateway tells where people log in. */
export const gateway = GATEWAY;

/** The public client under which the issuer knows this site. */
export const clientId = "frontend";
