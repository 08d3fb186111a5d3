const client = document.querySelector('meta[name="login-client"]').content;
const flows = ['authorization_code', 'client_credentials'];

// Of all the ways to log in that the issuer knows, those that are meant for callers of this API.
function offerOurFlows(response) {
  if (response.ok && response.url.endsWith('/.well-known/openid-configuration')) {
    const issuer = JSON.parse(response.text);
    const offered = issuer.grant_types_supported ?? ['authorization_code'];
    issuer.grant_types_supported = flows.filter((flow) => offered.includes(flow));
    response.text = JSON.stringify(issuer);
  }
  return response;
}

const page = SwaggerUIBundle({
  dom_id: '#documentation',
  url: '/openapi',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  oauth2RedirectUrl: location.origin + '/docs/oauth2-redirect.html',
  responseInterceptor: offerOurFlows,
  validatorUrl: null,
});
if (client) {
  page.initOAuth({ clientId: client, usePkceWithAuthorizationCodeGrant: true, scopes: 'openid' });
}
