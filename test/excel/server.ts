import fs from "node:fs";
import type http from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { generateCertificates } from "office-addin-dev-certs/lib/generate";

const ROOT = path.resolve(__dirname, "../..");
const CERTIFICATES = path.join(ROOT, ".cache", "certificates");
export const OFFICE_JS_FOLDER = path.join(ROOT, "node_modules", "@microsoft", "office-js", "dist");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".map": "application/json; charset=utf-8",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** A folder served under a path; the longest fitting path wins. */
export type Folders = Readonly<Record<string, string>>;

export interface Site {
  /** "https://localhost:3000" */
  origin: string;
  close(): Promise<void>;
}

interface Certificate {
  cert: Buffer;
  key: Buffer;
}

/** A certificate for localhost, made once and kept in .cache/; nothing is asked to trust it. */
async function certificate(): Promise<Certificate> {
  const files = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => path.join(CERTIFICATES, name));
  const [ca = "", cert = "", key = ""] = files;
  const young = fs.existsSync(cert) && Date.now() - fs.statSync(cert).mtimeMs < 25 * 86_400_000;
  if (!young || files.some((file) => !fs.existsSync(file))) {
    fs.mkdirSync(CERTIFICATES, { recursive: true });
    await generateCertificates(ca, cert, key, 30, ["127.0.0.1", "localhost"]);
  }
  return { cert: fs.readFileSync(cert), key: fs.readFileSync(key) };
}

function fileOf(address: string, folders: Folders): string | null {
  const asked = decodeURIComponent(new URL(address, "https://localhost").pathname);
  const prefix = Object.keys(folders)
    .filter((each) => asked.startsWith(each))
    .sort((a, b) => b.length - a.length)[0];
  if (prefix === undefined) return null;
  const folder = folders[prefix] ?? "";
  const below = asked.slice(prefix.length) || "index.html";
  if (fs.existsSync(folder) && fs.statSync(folder).isFile()) return below === "index.html" ? folder : null;
  const file = path.resolve(folder, below);
  if (!file.startsWith(path.resolve(folder) + path.sep)) return null;
  return fs.existsSync(file) && fs.statSync(file).isFile() ? file : null;
}

/** Answers requests with files of the folders, to any origin, never from a cache. */
export function folderHandler(folders: Folders): http.RequestListener {
  return (request, response) => {
    const file = fileOf(request.url ?? "/", folders);
    if (!file) {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
      response.end("not found");
      return;
    }
    response.writeHead(200, {
      "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
      "access-control-allow-origin": "*",
      "cache-control": "no-cache",
    });
    fs.createReadStream(file).pipe(response);
  };
}

/** Serves folders over https on localhost. A port that is taken is replaced by a free one. */
export async function serve(folders: Folders, port = 0): Promise<Site> {
  const server = https.createServer(await certificate(), folderHandler(folders));
  await listen(server, port).catch(() => listen(server, 0));
  const { port: used } = server.address() as AddressInfo;
  return {
    origin: `https://localhost:${String(used)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const listen = (server: https.Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => {
      server.off("error", reject);
      resolve();
    });
  });
