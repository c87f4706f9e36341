const isOwn = (address) => /^(::1|(::ffff:)?127\.)/.test(address);

/**
 * Puts on the request from where it came and which page it asks for, in place of whatever its sender says. A proxy on this computer
 * is believed about the last step before it.
 * @param {import("node:http").IncomingMessage} request
 */
export function nameClient(request) {
  const { headers, socket, url } = request;
  const direct = socket.remoteAddress ?? "";
  const forwarded =
    String(headers["x-forwarded-for"] ?? "")
      .split(",")
      .at(-1)
      ?.trim() ?? "";
  const address = isOwn(direct) && /^[\da-f.:]{3,45}$/i.test(forwarded) ? forwarded : direct;
  headers["x-client-address"] = address.replace(/^::ffff:/, "");
  headers["x-page-path"] = url?.replace(/[?&]_rsc=[^&]*/, "") ?? "/";
}
