const client = document.querySelector('meta[name="login-client"]').content;
const page = SwaggerUIBundle({
  dom_id: '#documentation',
  url: '/openapi',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  oauth2RedirectUrl: location.origin + '/docs/oauth2-redirect.html',
  validatorUrl: null,
});
if (client) {
  page.initOAuth({ clientId: client, usePkceWithAuthorizationCodeGrant: true, scopes: 'openid' });
}
