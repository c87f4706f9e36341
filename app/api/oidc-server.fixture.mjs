import { createServer } from "node:http";
import Provider from "oidc-provider";

/**
 * A real OpenID Connect server, as an office has one: whoever comes is who `loginAs` says, without a form.
 * @param {string} redirectUri
 * @returns {Promise<{ issuer: string, loginAs: (name: string) => void, close: () => Promise<unknown> }>}
 */
export async function startOidc(redirectUri) {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  const issuer = `http://127.0.0.1:${server.address().port}`;
  let login = "";
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "reports",
        client_secret: "a secret of this test alone",
        redirect_uris: [redirectUri],
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    claims: { openid: ["sub"], profile: ["name", "preferred_username"] },
    conformIdTokenClaims: false,
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, name: id, preferred_username: id }) }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ["a key of this test alone"] },
  });
  const answer = provider.callback();
  server.on("request", async (request, response) => {
    if (!request.url.startsWith("/interaction/")) return answer(request, response);
    const details = await provider.interactionDetails(request, response);
    const grant = new provider.Grant({ accountId: login, clientId: "reports" });
    grant.addOIDCScope("openid profile");
    const result = { login: { accountId: login }, consent: { grantId: await grant.save() } };
    void details;
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  });
  return {
    issuer,
    loginAs: (name) => {
      login = name;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
