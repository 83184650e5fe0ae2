import type { ChildProcess } from "node:child_process";
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import https from "node:https";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { ROOT_IN_CONF } from "../../scripts/release/server-files";

const CERTIFICATES = path.join(__dirname, "../../.cache/certificates");

/** Whether there is an nginx on this machine that speaks TLS. */
export function hasNginx(): boolean {
  const { status, stderr } = spawnSync("nginx", ["-V"], { encoding: "utf8" });
  return status === 0 && stderr.includes("http_ssl_module");
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Starts nginx with the file of a release as it was written; only the paths that an administrator fills in are filled in.
 * @param folder for its own files
 * @param release folder that `npm run release` wrote
 */
export async function startNginx(folder: string, release: string, origin: string): Promise<ChildProcess> {
  mkdirSync(path.join(folder, "conf"), { recursive: true });
  const site = readFileSync(path.join(release, "nginx.conf"), "utf8")
    .replaceAll(ROOT_IN_CONF, path.join(release, "www"))
    .replaceAll("/etc/ssl/bo-chi-so-766/fullchain.pem", path.join(CERTIFICATES, "localhost.crt"))
    .replaceAll("/etc/ssl/bo-chi-so-766/privkey.pem", path.join(CERTIFICATES, "localhost.key"));
  writeFileSync(path.join(folder, "conf", "site.conf"), site);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
    .join("\n");
  const user = process.getuid?.() === 0 ? "user root;" : "";
  writeFileSync(
    path.join(folder, "conf", "nginx.conf"),
    `${user}
worker_processes 1;
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 256; }
http {
  access_log off;
  add_header X-Frame-Options SAMEORIGIN;
  ${temporary}
  include site.conf;
}
`,
  );
  const child = spawn("nginx", ["-p", folder, "-c", "conf/nginx.conf", "-e", path.join(folder, "error.log")], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (child.exitCode !== null) throw new Error(readFileSync(path.join(folder, "error.log"), "utf8"));
    const answers = await ask(`${origin}/`).then(
      () => true,
      () => false,
    );
    if (answers) return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("nginx does not answer");
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** One request without a cache, as `curl -i` shows it; the certificate is this machine's own. */
export function ask(address: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    https
      .get(address, { rejectUnauthorized: false, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const headers = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
          resolve({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(headers) as Record<string, string>,
            body: Buffer.concat(chunks).toString("utf8"),
          });
        });
      })
      .on("error", reject);
  });
}
