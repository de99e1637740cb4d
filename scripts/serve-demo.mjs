// Serves the demo board on localhost: plain files of demo/, nothing else.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { root } from "./setup.mjs";

const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".json": "application/json" };

/** @returns {Promise<{ url: string, close: () => void }>} */
export function serveDemo(port = 0) {
  const folder = join(root, "demo");
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    const type = types[extname(file)];
    if (!file.startsWith(folder) || !type || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("not here");
      return;
    }
    response.writeHead(200, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(port, "localhost", () => {
      const address = server.address();
      const used = typeof address === "object" && address ? address.port : port;
      resolve({ url: `http://localhost:${used}`, close: () => server.close() });
    });
  });
}
